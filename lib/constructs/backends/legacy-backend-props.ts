import { virtualIpMissing } from '../../facts/values/cluster-ips';
import { endpointAddress, noPods, overwrittenEndpoints } from '../../facts/values/endpoints';
import type { Fact } from '../../facts/values/fault';
import { labelKey, labelValue, selectsSomething } from '../../facts/values/names';
import type { Check } from '../../props/check';
import { beside, each } from '../../props/relations';
import { flag, list, map, oneOf, required, struct, text } from '../../props/shape';
import { EndpointsKind, InternalTrafficPolicy } from '../common/enums';
import type { ObjectProps } from '../common/object-props';
import { OBJECT_PROPS } from '../common/object-props';
import type { ServiceProps } from '../service/service-props';
import { SERVICE_PROPS } from '../service/service-props';
import type { VirtualIpProps } from '../service/virtual-ip';
import { VIRTUAL_IP_PROPS } from '../service/virtual-ip';
import type { BackendEndpoint } from './backend-endpoint';
import { BACKEND_ENDPOINT } from './backend-endpoint';
import type { BackendPort } from './backend-port';
import { BACKEND_PORT } from './backend-port';

/**
 * What a `LegacyBackend` is made of. Its addresses are those of `addresses` and of `endpoints`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
 */
export interface LegacyBackendProps extends ObjectProps, ServiceProps, VirtualIpProps {
  /**
   * The addresses of the system outside, IPv4 or IPv6, each once: any number in EndpointSlices, and
   * at most 1000 where the cluster has to mirror an Endpoints. DNS names belong into an
   * `ExternalAlias`. Refused: what is no address, none at all, more than that, one twice, one of a
   * family that the Service does not have, loopback, link-local and unspecified ones, and those in
   * `serviceCidrs` of the Cluster.
   *
   * @default - those of `endpoints`
   */
  readonly addresses?: string[];

  /**
   * Addresses of which more is to be told: a host name, a node, a zone, whether they take traffic.
   *
   * @default - those of `addresses`
   */
  readonly endpoints?: BackendEndpoint[];

  /**
   * The ports, at least one where the Service is not headless. Refused: an empty list, unless the
   * Service is headless.
   */
  readonly ports: BackendPort[];

  /**
   * Labels of pods that answer under the same name beside the addresses, while a system moves into
   * the cluster. The addresses are then held by EndpointSlices, which no controller overwrites.
   * Traffic is shared by the number of endpoints, those of the pods and those of the addresses.
   * Refused: an empty map, and what is no label.
   *
   * @default - the addresses alone
   */
  readonly selector?: { readonly [key: string]: string };

  /**
   * Whether the name stands for the addresses themselves, in place of one address of the cluster.
   * Nobody translates ports then, so `targetPort` and `podPort` are left out or the same as `port`,
   * and neither `clusterIps` nor `sessionAffinity` has anything to stand on.
   *
   * @default - false
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#headless-services
   */
  readonly headless?: boolean;

  /**
   * Which addresses a node sends traffic from its own pods to. InternalTrafficPolicy.LOCAL means those
   * whose `nodeName` is the node, and the pods on it; a node without one drops the traffic. Refused:
   * LOCAL where no address has a `nodeName` and there is no selector, and any of a headless Service.
   *
   * @default - InternalTrafficPolicy.CLUSTER, by the cluster
   * @see https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/
   */
  readonly internalTrafficPolicy?: InternalTrafficPolicy;

  /**
   * The kind that holds the addresses. Refused: EndpointsKind.ENDPOINTS and BOTH beside a selector,
   * whose controller would overwrite them.
   *
   * @default - EndpointSlice where the cluster is Kubernetes 1.33 or newer or there is a selector, else Endpoints
   * @see https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/
   */
  readonly endpointsKind?: EndpointsKind;
}

const anything: Fact<unknown> = () => undefined;

/** A prop of a Service with an address of its own. */
function ofVirtualIp<Other extends string = never>(check: Check<Other>) {
  return beside('headless', check, (headless?: boolean) =>
    headless ? virtualIpMissing : anything,
  );
}

export const LEGACY_BACKEND_PROPS = struct<LegacyBackendProps>({
  ...OBJECT_PROPS,
  addresses: list(text(endpointAddress)),
  endpoints: list(BACKEND_ENDPOINT),
  ports: required('ports: [{ port: 80, targetPort: 8080 }]', list(BACKEND_PORT)),
  selector: map(labelKey, labelValue, selectsSomething),
  headless: flag(),
  internalTrafficPolicy: ofVirtualIp(oneOf('InternalTrafficPolicy', InternalTrafficPolicy)),
  endpointsKind: beside('selector', oneOf('EndpointsKind', EndpointsKind), (selector?: object) =>
    selector ? overwrittenEndpoints : anything,
  ),
  ...SERVICE_PROPS,
  publishNotReadyAddresses: beside('selector', flag(), (selector?: object) =>
    selector ? anything : noPods,
  ),
  ...each(VIRTUAL_IP_PROPS, ofVirtualIp),
});

/** The addresses, those of which nothing more is told first. */
export function endpointsIn({
  addresses = [],
  endpoints = [],
}: LegacyBackendProps): BackendEndpoint[] {
  return [...addresses.map((address) => ({ address })), ...endpoints];
}
