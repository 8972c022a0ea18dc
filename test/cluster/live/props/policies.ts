import type {
  EgressNetworkOptions,
  EgressPodsOptions,
  EgressPort,
  NetworkOptions,
  PodGroup,
  PodsOptions,
  PolicyProps,
} from '../../../../lib';
import { Clients, Egress, Protocol } from '../../../../lib';
import { NAMES, NETWORKS, NUMBERS } from '../agreement/values';
import { LABELS } from './common';
import type { Fields } from './fields';
import { late, lists, near, words } from './fields';

const PODS: Fields<PodsOptions> = { namespace: NAMES, namespaceLabels: LABELS };

const NETWORK: Fields<NetworkOptions> = { except: lists(['192.0.2.0/26', ...NETWORKS]) };

const PORT: Fields<EgressPort> = { port: NUMBERS, protocol: words(Protocol) };

const PORTS = lists(near({ port: 5432 }, PORT));

const EGRESS_PODS: Fields<EgressPodsOptions> = { ...PODS, ports: PORTS };

const EGRESS_NETWORK: Fields<EgressNetworkOptions> = { ...NETWORK, ports: PORTS };

export const POD_GROUP: Fields<PodGroup> = { namespace: NAMES, labels: LABELS };

/** The pods of an ingress controller, and of Gateways. */
export const INGRESS_PODS: PodGroup = { namespace: 'ingress', labels: { app: 'proxy' } };
export const GATEWAY_PODS: PodGroup = { namespace: 'edge', labels: { app: 'proxy' } };

export const POD_GROUPS = near(GATEWAY_PODS, POD_GROUP);

const client = { app: 'client' };

export const CLIENTS = lists(
  late(near({}, PODS), (options: PodsOptions) => Clients.pods(client, options)),
);

/** The same for each other kind of clients that has options. */
export const NETWORK_CLIENTS = lists(
  late(near({}, NETWORK), (options: NetworkOptions) => Clients.network('192.0.2.0/24', options)),
);

export const PROXY_CLIENTS = lists(late(POD_GROUPS, (pods: PodGroup) => Clients.gateway(pods)));

const EGRESS = lists(
  late(near({}, EGRESS_PODS), (options: EgressPodsOptions) => Egress.pods(client, options)),
);

export const NETWORK_EGRESS = lists(
  late(near({}, EGRESS_NETWORK), (options: EgressNetworkOptions) =>
    Egress.network('192.0.2.0/24', options),
  ),
);

export const POLICY: Fields<PolicyProps> = { clients: CLIENTS, egress: EGRESS };
