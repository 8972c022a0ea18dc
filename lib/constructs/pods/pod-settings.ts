import { annotationKey, annotationsSize } from '../../facts/values/annotations';
import type { Fact, Fault } from '../../facts/values/fault';
import { dnsSubdomain, labelKey, labelValue } from '../../facts/values/names';
import type { Check } from '../../props/check';
import type { Refusals } from '../../props/refusals';
import { flag, map, text } from '../../props/shape';
import type { ServicePort } from '../service/service-port';
import { Protocol } from '../common/enums';
import { targetNumber } from './target-number';
import type { Probes } from './probe';
import { PROBES, needsPort } from './probe';
import type { ContainerResources } from './resources';
import { RESOURCES } from './resources';
import type { SecurityContext } from './security-context';
import { SECURITY_CONTEXT } from './security-context';
import type { Volume } from './volume';
import { VOLUMES, checkVolumes } from './volume';

/**
 * How pods run that are built from an image.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/
 */
export interface PodSettings {
  /**
   * CPU and memory of the container. Refused: any in an `ExposedApp` without `image`.
   *
   * @default - set by the cluster, usually without a limit
   *
   * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly resources?: ContainerResources;

  /**
   * The probes of the container. Refused: any in an `ExposedApp` without `image`.
   *
   * @default - none
   *
   * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
   */
  readonly probes?: Probes;

  /**
   * Labels of the pods in addition to `podLabels`. They can change later, since no Service and no
   * workload selects by them. Refused: an invalid label, a key of `podLabels`, and any in an
   * `ExposedApp` without `image`.
   *
   * @default - none
   */
  readonly extraPodLabels?: { readonly [key: string]: string };

  /**
   * Annotations of the pods, of at most 256 KiB together. Refused: an invalid annotation key, more
   * than that, and any in an `ExposedApp` without `image`.
   *
   * @default - none
   */
  readonly podAnnotations?: { readonly [key: string]: string };

  /**
   * The rights of the pods. Refused: any in an `ExposedApp` without `image`.
   *
   * @default - set by the image and the cluster
   *
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: SecurityContext;

  /**
   * The ServiceAccount of the pods, a DNS subdomain. Refused: another form, and any in an
   * `ExposedApp` without `image`.
   *
   * @default - the account `default` of the namespace
   *
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly serviceAccount?: string;

  /**
   * Whether the pods get a token for the API server. Refused: any in an `ExposedApp` without
   * `image`.
   *
   * @default - true, set by the cluster
   *
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting
   */
  readonly mountApiToken?: boolean;

  /**
   * Files of ConfigMaps and Secrets. Refused: two at one path, and any in an `ExposedApp` without
   * `image`.
   *
   * @default - none
   *
   * @see https://kubernetes.io/docs/concepts/storage/volumes/
   */
  readonly volumes?: Volume[];
}

const anyText: Fact<string> = () => undefined;

/** The checks of {@link PodSettings}. */
export const POD_SETTINGS: Readonly<Record<keyof Required<PodSettings>, Check>> = {
  resources: RESOURCES,
  probes: PROBES,
  extraPodLabels: map(labelKey, labelValue),
  podAnnotations: map(annotationKey, anyText, annotationsSize),
  securityContext: SECURITY_CONTEXT,
  serviceAccount: text(dnsSubdomain),
  mountApiToken: flag(),
  volumes: VOLUMES,
};

/** Refuses what the settings may not be to the rest of the pod. */
export function checkPodSettings(
  props: PodSettings,
  pod: {
    readonly selector: Readonly<Record<string, string>>;
    readonly ports: readonly ServicePort[];
    readonly claims?: readonly { readonly name: string; readonly mountPath: string }[];
  },
  refusals: Refusals,
): void {
  for (const [key, value] of Object.entries(props.extraPodLabels ?? {})) {
    if (Object.hasOwn(pod.selector, key)) {
      refusals.at('extraPodLabels').key(key).refuse(value, SELECTED_BY);
    }
  }
  checkVolumes(props.volumes ?? [], pod.claims ?? [], refusals.at('volumes'));
  if (firstTcpPort(pod.ports) !== undefined) return;
  for (const name of ['readiness', 'liveness', 'startup'] as const) {
    const probe = props.probes?.[name];
    const at = refusals.at('probes').field(name);
    if (probe && needsPort(probe)) at.field('port').refuse(undefined, NO_PORT);
  }
}

/** The port that probes ask by default. */
export function firstTcpPort(ports: readonly ServicePort[]): number | undefined {
  const found = ports.find(({ protocol }) => (protocol ?? Protocol.TCP) === Protocol.TCP);
  return found && targetNumber(found);
}

const SELECTED_BY: Fault = {
  what: 'is also a label that selects the pods',
  why: 'a label has one value, and a workload selects its pods by that of podLabels',
  fix: 'remove it here, or write it in podLabels',
};

const NO_PORT: Fault = {
  what: 'is missing',
  why: 'the container has no port over TCP, and a probe asks one',
  fix: 'write the port, or Probe.exec with a program that answers for it',
};
