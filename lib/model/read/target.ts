import {
  NEWEST_METALLB,
  OLDEST_GATEWAY_API,
  OLDEST_KUBERNETES,
} from '../../facts/releases/versions';
import { DEFAULT_NODE_PORTS } from '../../facts/values/node-ports';

/** What is true of the cluster that manifests are for. What is not known is left out. */
export interface Target {
  /** Whether nobody said what is true of the cluster, whose releases may be newer. */
  readonly isAssumed?: boolean;
  readonly kubernetes: string;
  readonly metallb: string;
  readonly metallbClass?: string;
  readonly metallbNamespace: string;
  /** `native`, `frr` or `frr-k8s`. */
  readonly bgpMode?: string;
  readonly domain: string;
  readonly serviceCidrs?: readonly string[];
  readonly podCidrs?: readonly string[];
  readonly nodeCidrs?: readonly string[];
  /** Both ends included: `30000-32767`. */
  readonly nodePortRange: string;
  readonly ingressClass?: string;
  /** `ingress-nginx`, `Traefik` or `HAProxy`. */
  readonly ingressController?: string;
  readonly gatewayApi: string;
  /** `standard` or `experimental`. */
  readonly gatewayChannel: string;
}

/** What holds of a cluster where nothing else is said of it. */
export const DEFAULTS: Target = {
  kubernetes: OLDEST_KUBERNETES,
  metallb: NEWEST_METALLB,
  metallbNamespace: 'metallb-system',
  domain: 'cluster.local',
  nodePortRange: DEFAULT_NODE_PORTS,
  gatewayApi: OLDEST_GATEWAY_API,
  gatewayChannel: 'standard',
};

/** What holds where nobody says what is true of the cluster. */
export const DEFAULT_TARGET: Target = { ...DEFAULTS, isAssumed: true };
