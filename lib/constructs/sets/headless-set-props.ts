import type { OfCluster } from '../../cluster/per-cluster';
import { perCluster } from '../../cluster/per-cluster';
import { labelKey, labelValue, selectsSomething } from '../../facts/values/names';
import { ordinal, readySeconds, retainsNothing } from '../../facts/values/stateful-sets';
import { imageName, replicaCount } from '../../facts/values/workloads';
import type { Check } from '../../props/check';
import { onlyWith } from '../../props/relations';
import { flag, list, map, number, oneOf, required, struct, text } from '../../props/shape';
import type { ObjectProps } from '../common/object-props';
import { OBJECT_PROPS } from '../common/object-props';
import type { Exposure } from '../exposure/exposure';
import { EXPOSURE } from '../exposure/exposure';
import type { ContainerProps } from '../pods/container';
import { CONTAINER_PROPS } from '../pods/container';
import type { PodDns } from '../pods/pod-dns';
import { podDnsCheck } from '../pods/pod-dns';
import type { PodSettings } from '../pods/pod-settings';
import { POD_SETTINGS } from '../pods/pod-settings';
import type { UpdateStrategy } from '../pods/update-strategy';
import { UPDATE_STRATEGY } from '../pods/update-strategy';
import type { VolumeClaim } from '../pods/volume-claim';
import { ClaimRetention, VOLUME_CLAIMS } from '../pods/volume-claim';
import type { PolicyProps } from '../policies/policy-props';
import { POLICY_PROPS } from '../policies/policy-props';
import type { ServicePort } from '../service/service-port';
import { SERVICE_PORT } from '../service/service-port';
import type { ServiceProps } from '../service/service-props';
import { SERVICE_PROPS } from '../service/service-props';

/**
 * The order in which the pods of a set start and stop.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#pod-management-policies
 */
export enum PodManagementPolicy {
  /** One after the other, each when the previous one is ready. */
  ORDERED_READY = 'OrderedReady',
  /** All at the same time. */
  PARALLEL = 'Parallel',
}

/**
 * What a `HeadlessSet` is made of.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
 */
export interface HeadlessSetProps
  extends ObjectProps, ServiceProps, ContainerProps, PodSettings, PolicyProps {
  /**
   * The container image. Refused: an empty one, and one with blanks.
   */
  readonly image: string;

  /**
   * The ports that the program listens on. They are not translated, so `targetPort` is omitted or
   * equal.
   */
  readonly ports: ServicePort[];

  /**
   * The number of pods, from 0 to 2147483647. Refused: another number.
   *
   * @default - 1
   */
  readonly replicas?: number;

  /**
   * The number of the first pod, from 0 to 2147483647. Refused: another number.
   *
   * @default - 0, set by the cluster
   *
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#start-ordinal
   */
  readonly firstOrdinal?: number;

  /**
   * The labels of the pods, by which the Service selects them. They cannot change later in a
   * StatefulSet. Refused: an empty map, and an invalid label.
   *
   * @default - `app` with the name of the set
   */
  readonly podLabels?: { readonly [key: string]: string };

  /**
   * The name of the headless Service: a DNS label that starts with a letter, or from Kubernetes
   * 1.36 on with a digit. It cannot change later in a StatefulSet. Refused: another form, and the
   * name of a pod that gets a Service by `exposePods`.
   *
   * @default - the name of the set
   */
  readonly serviceName?: string;

  /**
   * DNS settings of the pods. The set defines host name and subdomain.
   *
   * @default - set by the cluster
   */
  readonly dns?: PodDns;

  /**
   * Whether the containers get environment variables for the Services of their namespace. A program
   * that reads `REDIS_PORT` as a number fails if a Service has the name `redis`.
   *
   * @default - true, set by the cluster
   *
   * @see https://kubernetes.io/docs/tutorials/services/connect-applications-service/#accessing-the-service
   */
  readonly enableServiceLinks?: boolean;

  /**
   * A Service for each pod, with the name of the pod, in addition to the headless Service:
   * `Exposure.clusterIp()`, `Exposure.nodePort()` or `Exposure.loadBalancer()`. An `address` is for
   * the first pod; the others get the following addresses, which the pool must contain. Refused:
   * any other exposure, a `serviceName`, and for several pods `clusterIps` and node ports.
   *
   * @default - none
   */
  readonly exposePods?: Exposure;

  /**
   * The order in which pods start and stop. It cannot change later in a StatefulSet.
   *
   * @default - OrderedReady, set by the cluster
   */
  readonly podManagementPolicy?: PodManagementPolicy;

  /**
   * How pods receive changes of their template.
   *
   * @default - a rolling update, set by the cluster
   */
  readonly updateStrategy?: UpdateStrategy;

  /**
   * How long a pod must be ready until it counts as available, in seconds from 0 to 2147483647.
   * Refused: another number.
   *
   * @default - 0, set by the cluster
   *
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#minimum-ready-seconds
   */
  readonly minReadySeconds?: number;

  /**
   * The volumes of each pod. They cannot change later in a StatefulSet.
   *
   * @default - none
   *
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#volume-claim-templates
   */
  readonly volumeClaims?: VolumeClaim[];

  /**
   * What happens to the claims when the set is deleted. Refused: any without `volumeClaims`.
   *
   * @default - Retain, set by the cluster
   *
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention
   */
  readonly claimsWhenDeleted?: ClaimRetention;

  /**
   * What happens to the claims of pods that are removed by scaling down. Refused: any without
   * `volumeClaims`.
   *
   * @default - Retain, set by the cluster
   *
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention
   */
  readonly claimsWhenScaled?: ClaimRetention;
}

/** What the props of a set may be. */
export const headlessSetShape: OfCluster<Check> = perCluster((cluster) =>
  struct<HeadlessSetProps>({ ...SHAPE, dns: podDnsCheck(cluster) }),
);

const RETENTION = onlyWith('volumeClaims', oneOf('ClaimRetention', ClaimRetention), retainsNothing);

const SHAPE = {
  ...OBJECT_PROPS,
  ...CONTAINER_PROPS,
  ...POD_SETTINGS,
  ...POLICY_PROPS,
  ...SERVICE_PROPS,
  image: required('image: "postgres:17"', text(imageName)),
  ports: required('ports: [{ port: 5432 }]', list(SERVICE_PORT)),
  replicas: number(replicaCount),
  firstOrdinal: number(ordinal),
  podLabels: map(labelKey, labelValue, selectsSomething),
  serviceName: text(),
  enableServiceLinks: flag(),
  exposePods: EXPOSURE,
  podManagementPolicy: oneOf('PodManagementPolicy', PodManagementPolicy),
  updateStrategy: UPDATE_STRATEGY,
  minReadySeconds: number(readySeconds),
  volumeClaims: VOLUME_CLAIMS,
  claimsWhenDeleted: RETENTION,
  claimsWhenScaled: RETENTION,
};
