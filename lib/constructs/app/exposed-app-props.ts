import type { IConstruct } from 'constructs';
import { Construct } from 'constructs';
import type { OfCluster } from '../../cluster/per-cluster';
import { perCluster } from '../../cluster/per-cluster';
import type { Fault } from '../../facts/values/fault';
import { labelKey, labelValue, selectsSomething } from '../../facts/values/names';
import { imageName, replicaCount } from '../../facts/values/workloads';
import type { PropPlace, Refusals } from '../../props/refusals';
import type { Check } from '../../props/check';
import { always, each, onlyWith } from '../../props/relations';
import { flag, list, made, madeFromOne, map, number, required, text } from '../../props/shape';
import type { ObjectProps } from '../common/object-props';
import { OBJECT_PROPS, labelsOf, nameOf, namespaceOf } from '../common/object-props';
import type { Exposure } from '../exposure/exposure';
import { EXPOSURE } from '../exposure/exposure';
import type { AppFacts } from '../exposure/service-plan';
import type { ContainerProps } from '../pods/container';
import { CONTAINER_PROPS } from '../pods/container';
import type { PodDns } from '../pods/pod-dns';
import { podDnsCheck } from '../pods/pod-dns';
import type { PodSettings } from '../pods/pod-settings';
import { POD_SETTINGS } from '../pods/pod-settings';
import type { Labels, PlacedServicePort } from '../pods/pods';
import { workloadLabels } from '../pods/workload';
import type { PolicyProps } from '../policies/policy-props';
import { POLICY_PROPS } from '../policies/policy-props';
import type { ServicePort } from '../service/service-port';
import { SERVICE_PORT } from '../service/service-port';
import { clientsOf } from '../exposure/app-policy';

/**
 * Properties of `ExposedApp`. Its pods come from `image`, `workload` or `selector`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 */
export interface ExposedAppProps extends ObjectProps, ContainerProps, PodSettings, PolicyProps {
  /** The ports that the Services of the app open, at least one. Refused: an empty list. */
  readonly ports: ServicePort[];

  /**
   * How clients reach the app, in addition to or instead of the Service inside the cluster.
   * Refused: TLS through a Gateway before Gateway API 1.5, TCP and UDP before 1.6; from 1.1 on they
   * are in the experimental channel.
   *
   * @default - a Service inside the cluster
   */
  readonly expose?: Exposure[];

  /**
   * The name of the app's Service, which pods use as a DNS name: a DNS label that starts with a
   * letter, or from Kubernetes 1.36 on with a digit. Refused: another form.
   *
   * @default - the name of the app
   */
  readonly serviceName?: string;

  /**
   * The container image of the Deployment that the app creates. Refused: an empty one, one with
   * blanks, one together with `workload` or `selector`, and none of the three.
   *
   * @default - the pods come from `workload` or `selector`
   */
  readonly image?: string;

  /**
   * The number of pods, from 0 to 2147483647. Refused: another number, and any without `image`.
   *
   * @default - 1, set by the cluster
   */
  readonly replicas?: number;

  /**
   * The labels of the pods, by which the Services select them. They cannot change later in a
   * Deployment. Refused: an empty map, an invalid label, and any without `image`.
   *
   * @default - `app` with the name of the app
   */
  readonly podLabels?: { readonly [key: string]: string };

  /**
   * DNS settings and DNS names of the pods. Refused: any without `image`.
   *
   * @default - set by the cluster
   */
  readonly dns?: PodDns;

  /**
   * Whether the containers get environment variables for the Services of their namespace. A program
   * that reads `REDIS_PORT` as a number fails if a Service has the name `redis`. Refused: any
   * without `image`.
   *
   * @default - true, set by the cluster
   *
   * @see https://kubernetes.io/docs/tutorials/services/connect-applications-service/#accessing-the-service
   */
  readonly enableServiceLinks?: boolean;

  /**
   * A Deployment, StatefulSet or Pod of cdk8s-plus 27 to 34, in the namespace of the app. Refused:
   * a construct without `toPodSelectorConfig()` or without an object, one in another namespace, one
   * that selects its pods by expressions, one whose pods have no label, and one together with
   * `image` or `selector`.
   *
   * @default - the pods come from `image` or `selector`
   */
  readonly workload?: IConstruct;

  /**
   * The labels of pods that other manifests define. Refused: an empty map, an invalid label, and
   * one together with `image` or `workload`.
   *
   * @default - the pods come from `image` or `workload`
   */
  readonly selector?: { readonly [key: string]: string };
}

/** What the props of an app may be. */
export const exposedAppShape: OfCluster<Check> = perCluster((cluster) =>
  madeFromOne<ExposedAppProps, (typeof SOURCES)[number]>(SOURCES, sourcesFault, {
    ...SHAPE,
    dns: ofBuiltPods(podDnsCheck(cluster)),
  }),
);

/** The three ways to say which pods an app has. */
const SOURCES = ['image', 'workload', 'selector'] as const;

const OF_OTHERS: Fault = {
  what: 'needs pods that the app creates from an image',
  why: 'other manifests define the pods of a workload or a selector, so it would have no effect',
  fix: 'write image, or set it where the pods are defined',
};

/** A prop of pods, which makes sense only where they are built here. */
const ofBuiltPods = (check: Check) => onlyWith('image', check, OF_OTHERS);

const SHAPE = {
  ...each(OBJECT_PROPS, always),
  ...each(CONTAINER_PROPS, ofBuiltPods),
  ...each(POD_SETTINGS, ofBuiltPods),
  ...each(POLICY_PROPS, always),
  ports: always(required('ports: [{ port: 80, targetPort: 8080 }]', list(SERVICE_PORT))),
  expose: always(list(EXPOSURE)),
  serviceName: always(text()),
  image: text(imageName),
  replicas: ofBuiltPods(number(replicaCount)),
  podLabels: ofBuiltPods(map(labelKey, labelValue, selectsSomething)),
  enableServiceLinks: ofBuiltPods(flag()),
  workload: made(
    (value) => Construct.isConstruct(value),
    'a workload of cdk8s-plus',
    'the Deployment, StatefulSet or Pod itself',
  ),
  selector: map(labelKey, labelValue, selectsSomething),
};

function sourcesFault(declared: readonly string[]): Fault {
  return {
    what:
      declared.length === 0 ? 'are all missing' : `cannot be combined: ${declared.join(' and ')}`,
    why: 'an app gets its pods from exactly one of them: an image, a cdk8s-plus workload, or a selector for existing pods',
    fix: 'write exactly one of them',
  };
}

/** What an app whose props are of their types brings to its Services. */
export function appFacts(app: Construct, props: ExposedAppProps): AppFacts {
  const name = nameOf(app, props);
  return {
    path: app.node.path,
    serviceName: props.serviceName ?? name,
    namespace: namespaceOf(app, props),
    labels: labelsOf(app, props),
    selector: podLabels(name, props),
    ports: props.ports,
    clients: clientsOf(props, props.expose ?? []),
  };
}

function podLabels(name: string, props: ExposedAppProps): Labels {
  if (props.workload) return workloadLabels(props.workload) ?? {};
  const stated = props.selector ?? props.podLabels;
  return stated ? { ...stated } : { app: name };
}

/** All ports that lead to the container, and where each was written. */
export function containerPortsOf(props: ExposedAppProps, refusals: Refusals): PlacedServicePort[] {
  const places = (ports: readonly ServicePort[], place: PropPlace) =>
    ports.map((port, index) => ({ port, place: place.index(index) }));
  const own = (props.expose ?? []).flatMap(({ _data }, index) =>
    _data.kind === 'http' || _data.kind === 'connection'
      ? []
      : places(_data.options.ports ?? [], refusals.at('expose').index(index).field('ports')),
  );
  return [...places(props.ports, refusals.at('ports')), ...own];
}
