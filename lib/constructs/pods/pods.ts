import { NOT_NAME_CONTAINER_PORT, RENAME_ONE } from '../../facts/values/sentences';
import type { Fault } from '../../facts/values/fault';
import { numberBesideName } from '../../facts/values/ports';
import type { PropPlace } from '../../props/refusals';
import { filledList } from '../common/filled-list';
import { written } from '../common/written';
import type { ServicePort } from '../service/service-port';
import type { ContainerProps } from './container';
import { variableSources, variables } from './container';
import type { PodDns } from './pod-dns';
import { podDnsManifest } from './pod-dns';
import type { PodSettings } from './pod-settings';
import { firstTcpPort } from './pod-settings';
import { probeManifest } from './probe';
import { resourcesManifest } from './resources';
import { containerSecurityManifest, podSecurityManifest } from './security-context';
import { targetNumber } from './target-number';
import { volumeManifests } from './volume';
import type { VolumeClaim } from './volume-claim';
import { mountManifest } from './volume-claim';

export type Labels = Readonly<Record<string, string>>;

/** What the props of a construct say of its pods. */
export interface PodProps extends ContainerProps, PodSettings {
  readonly dns?: PodDns;
  readonly enableServiceLinks?: boolean;
  readonly volumeClaims?: readonly VolumeClaim[];
}

/** A pod built from an image. */
export interface Pod {
  readonly name: string;
  readonly image: string;
  readonly labels: Labels;
  readonly ports: readonly ServicePort[];
}

interface ContainerPort {
  readonly containerPort: number;
  readonly name?: string;
  readonly protocol?: string;
}

/** The template of a workload. */
export function podTemplate(props: PodProps, pod: Pod): object {
  const { volumeClaims = [] } = props;
  const volumes = volumeManifests(props.volumes, volumeClaims);
  const mounts = [...volumeClaims.map(mountManifest), ...volumes.map(mountOf)];
  return {
    metadata: written({
      labels: props.extraPodLabels
        ? Object.assign({}, props.extraPodLabels, pod.labels)
        : pod.labels,
      annotations: props.podAnnotations && { ...props.podAnnotations },
    }),
    spec: written({
      ...podDnsManifest(props.dns),
      enableServiceLinks: props.enableServiceLinks,
      serviceAccountName: props.serviceAccount,
      automountServiceAccountToken: props.mountApiToken,
      securityContext: podSecurityManifest(props.securityContext),
      volumes: filledList(volumes.map(({ volume }) => volume)),
      containers: [containerManifest(props, pod, mounts)],
    }),
  };
}

function containerManifest(props: PodProps, pod: Pod, mounts: readonly object[]): object {
  const { probes } = props;
  const first = firstTcpPort(pod.ports);
  return written({
    name: pod.name,
    image: pod.image,
    command: filledList(props.command),
    args: filledList(props.args),
    env: variables(props),
    envFrom: variableSources(props),
    ports: filledList(containerPorts(pod.ports)),
    resources: resourcesManifest(props.resources),
    readinessProbe: probeManifest(probes?.readiness, first),
    livenessProbe: probeManifest(probes?.liveness, first),
    startupProbe: probeManifest(probes?.startup, first),
    securityContext: containerSecurityManifest(props.securityContext),
    volumeMounts: filledList(mounts),
  });
}

function mountOf({ mount }: { readonly mount: object }): object {
  return mount;
}

/** One port of the container for each port that the Services lead to. */
function containerPorts(ports: readonly ServicePort[]): ContainerPort[] {
  const found = new Map<string, ContainerPort>();
  for (const port of ports) {
    // A name without a number is that of a container port which another entry makes.
    if (port.targetPortName !== undefined && port.targetPort === undefined) continue;
    const key = portKey(port);
    const name = port.targetPortName ?? found.get(key)?.name;
    found.set(key, written({ containerPort: targetNumber(port), name, protocol: port.protocol }));
  }
  return [...found.values()];
}

/** Refuses ports that one container cannot have. `places` are where the ports were written. */
export function checkContainerPorts(ports: readonly PlacedServicePort[]): void {
  const names = new Map<string, string>(); // number and protocol -> name
  const owners = new Map<string, string>(); // name -> number and protocol
  for (const { port, place } of ports) {
    const { targetPort, targetPortName: name } = port;
    if (name === undefined || targetPort === undefined) continue;
    const key = portKey(port);
    const [other, owner] = [names.get(key) ?? name, owners.get(name) ?? key];
    if (other !== name) place.field('targetPortName').refuse(name, twoNames(key, other));
    else if (owner !== key) place.field('targetPortName').refuse(name, twoNumbers(owner));
    names.set(key, other);
    owners.set(name, owner);
  }
  checkNamesAreKnown(ports, new Set(owners.keys()));
}

/** Refuses the name of a container port that the container does not have. */
export function checkNamesAreKnown(
  ports: readonly PlacedServicePort[],
  known: ReadonlySet<string>,
): void {
  for (const { port, place } of ports) {
    const name = port.targetPortName;
    if (name === undefined || known.has(name)) continue;
    place.field('targetPortName').refuse(name, numberMissing());
  }
}

/** Refuses numbers that nobody reads, since the container ports of others are found by name. */
export function checkForeignPorts(ports: readonly PlacedServicePort[]): void {
  for (const { port, place } of ports) {
    if (port.targetPort !== undefined && port.targetPortName !== undefined) {
      place.field('targetPort').judge(port.targetPort, numberBesideName);
    }
  }
}

/** A port, and where it was written. */
export interface PlacedServicePort {
  readonly port: ServicePort;
  readonly place: PropPlace;
}

function portKey(port: ServicePort): string {
  return `${targetNumber(port)}/${port.protocol ?? 'TCP'}`;
}

function numberMissing(): Fault {
  return {
    what: NOT_NAME_CONTAINER_PORT,
    why: 'the app creates the container, and its ports get their names and numbers from the props of the app',
    fix: 'write targetPort in the props, with the number that the program listens on',
  };
}

function twoNames(key: string, other: string): Fault {
  return {
    what: `is a second name for the container port ${key}`,
    why: `a container port has one name, and this port already has ${JSON.stringify(other)}`,
    fix: `write ${JSON.stringify(other)}`,
  };
}

function twoNumbers(owner: string): Fault {
  return {
    what: `is also the name of the container port ${owner}`,
    why: 'names identify the ports of a container',
    fix: RENAME_ONE,
  };
}
