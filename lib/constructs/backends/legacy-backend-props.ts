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
import { NO_POLICY } from '../policies/policy-props';
import type { ServiceProps } from '../service/service-props';
import { SERVICE_PROPS } from '../service/service-props';
import type { VirtualIpProps } from '../service/virtual-ip';
import { VIRTUAL_IP_PROPS } from '../service/virtual-ip';
import type { BackendEndpoint } from './backend-endpoint';
import { BACKEND_ENDPOINT } from './backend-endpoint';
import type { BackendPort } from './backend-port';
import { BACKEND_PORT } from './backend-port';

/**
 * Properties of `LegacyBackend`. It uses the addresses of `addresses` and of `endpoints`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
 */
export interface LegacyBackendProps extends ObjectProps, ServiceProps, VirtualIpProps {
  /**
   * The addresses of the external system, IPv4 or IPv6, each once: any number in EndpointSlices,
   * and at most 1000 if the cluster mirrors an Endpoints. Use `ExternalAlias` for DNS names.
   * Refused: a value that is not an address, none at all, more than the limit, a duplicate, an
   * address of a family that the Service does not have, loopback, link-local and unspecified
   * addresses, and addresses in `serviceCidrs` of the Cluster.
   *
   * @default - the addresses of `endpoints`
   */
  readonly addresses?: string[];

  /**
   * Addresses with more properties: a host name, a node, a zone, whether they receive traffic.
   *
   * @default - the addresses of `addresses`
   */
  readonly endpoints?: BackendEndpoint[];

  /**
   * The ports, at least one unless the Service is headless. Refused: an empty list, unless the
   * Service is headless.
   */
  readonly ports: BackendPort[];

  /**
   * Labels of pods that serve the same name together with the addresses, during a migration into
   * the cluster. EndpointSlices then contain the addresses, which no controller overwrites. Traffic
   * is distributed over all endpoints, the pods and the addresses. Refused: an empty map, and an
   * invalid label.
   *
   * @default - only the addresses
   */
  readonly selector?: { readonly [key: string]: string };

  /**
   * Whether the name resolves to the addresses themselves, instead of a cluster IP. The cluster
   * does not translate ports then, so `targetPort` and `podPort` are omitted or equal to `port`,
   * and `clusterIps` and `sessionAffinity` are refused.
   *
   * @default - false
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#headless-services
   */
  readonly headless?: boolean;

  /**
   * The addresses to which a node sends traffic of its own pods. InternalTrafficPolicy.LOCAL
   * selects the addresses whose `nodeName` is the node, and the pods on it; a node without any
   * drops the traffic. Refused: LOCAL if no address has a `nodeName` and there is no selector, and
   * any on a headless Service.
   *
   * @default - InternalTrafficPolicy.CLUSTER, set by the cluster
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/
   */
  readonly internalTrafficPolicy?: InternalTrafficPolicy;

  /**
   * The kind that contains the addresses. Refused: EndpointsKind.ENDPOINTS and BOTH together with a
   * selector, since the endpoints controller would overwrite them.
   *
   * @default - EndpointSlice from Kubernetes 1.33 on or with a selector, otherwise Endpoints
   *
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

export const LEGACY_BACKEND_PROPS = struct<LegacyBackendProps>(
  {
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
  },
  undefined,
  NO_POLICY,
);

/** The addresses, those of which nothing more is told first. */
export function endpointsIn({
  addresses = [],
  endpoints = [],
}: LegacyBackendProps): BackendEndpoint[] {
  return [...addresses.map((address) => ({ address })), ...endpoints];
}
