import type { IConstruct } from 'constructs';
import { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
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
import type { Labels, PlacedServicePort } from '../pods/pods';
import { workloadLabels } from '../pods/workload';
import type { ServicePort } from '../service/service-port';
import { SERVICE_PORT } from '../service/service-port';

/**
 * What an `ExposedApp` is made of. Its pods come from `image`, `workload` or `selector`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 */
export interface ExposedAppProps extends ObjectProps, ContainerProps {
  /**
   * The ports of the app, at least one, as its Services open them. Refused: an empty list.
   */
  readonly ports: ServicePort[];

  /**
   * The ways in beside the app's Service inside the cluster, or that shape it. Refused: by TLS
   * through a Gateway before Gateway API 1.5, by TCP and UDP before 1.6, each from 1.1 on in the
   * experimental channel.
   *
   * @default - a Service inside the cluster
   */
  readonly expose?: Exposure[];

  /**
   * The name of the app's Service, which is the name that pods dial: a DNS label that starts with a
   * letter, or from Kubernetes 1.36 on with a digit. Refused: another form.
   *
   * @default - the name of the app
   */
  readonly serviceName?: string;

  /**
   * The container image. A Deployment is made from it. Refused: an empty one, one with blanks, one
   * beside `workload` or `selector`, and none of the three.
   *
   * @default - the pods come from `workload` or `selector`
   */
  readonly image?: string;

  /**
   * The number of pods, from 0 to 2147483647. Refused: another number, and any without `image`.
   *
   * @default - 1, by the cluster
   */
  readonly replicas?: number;

  /**
   * The labels of the pods, by which the Services find them. A Deployment cannot change them later.
   * Refused: an empty map, what is no label, and any without `image`.
   *
   * @default - `app` with the name of the app
   */
  readonly podLabels?: { readonly [key: string]: string };

  /**
   * How the pods find others by name, and how they are found. Refused: any without `image`.
   *
   * @default - as the cluster does it
   */
  readonly dns?: PodDns;

  /**
   * Whether the containers get environment variables for the Services of their namespace. A program
   * that reads `REDIS_PORT` as a number breaks where a Service is called `redis`. Refused: any
   * without `image`.
   *
   * @default - true, by the cluster
   * @see https://kubernetes.io/docs/tutorials/services/connect-applications-service/#accessing-the-service
   */
  readonly enableServiceLinks?: boolean;

  /**
   * A Deployment, StatefulSet or Pod of cdk8s-plus 27 to 34, in the namespace of the app. Refused: a
   * construct without `toPodSelectorConfig()` or without an object, one of another namespace, one
   * that selects its pods by expressions, one whose pods have no label, and one beside `image` or
   * `selector`.
   *
   * @default - the pods come from `image` or `selector`
   */
  readonly workload?: IConstruct;

  /**
   * The labels of pods that others make. Refused: an empty map, what is no label, and one beside
   * `image` or `workload`.
   *
   * @default - the pods come from `image` or `workload`
   */
  readonly selector?: { readonly [key: string]: string };
}

/** What the props may be on the cluster of the app. */
export function exposedAppShape(app: Construct): Check {
  return madeFromOne<ExposedAppProps, (typeof SOURCES)[number]>(SOURCES, sourcesFault, {
    ...SHAPE,
    dns: ofBuiltPods(podDnsCheck(Cluster.of(app))),
  });
}

/** The three ways to say which pods an app has. */
const SOURCES = ['image', 'workload', 'selector'] as const;

const OF_OTHERS: Fault = {
  what: 'is for pods that are built here',
  why: 'the pods of a workload or of a selector are made by others, and nobody would read it',
  fix: 'write image, or say it where the pods are made',
};

/** A prop of pods, which makes sense only where they are built here. */
const ofBuiltPods = (check: Check) => onlyWith('image', check, OF_OTHERS);

const SHAPE = {
  ...each(OBJECT_PROPS, always),
  ...each(CONTAINER_PROPS, ofBuiltPods),
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

function sourcesFault(given: readonly string[]): Fault {
  return {
    what: given.length === 0 ? 'are all missing' : `are given together: ${given.join(' and ')}`,
    why: 'an app has its pods from one of them: built from an image, a cdk8s-plus workload, or pods that others make',
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
  };
}

function podLabels(name: string, props: ExposedAppProps): Labels {
  if (props.workload) return workloadLabels(props.workload) ?? {};
  return props.selector ?? props.podLabels ?? { app: name };
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
