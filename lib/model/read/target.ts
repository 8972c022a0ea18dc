import { ALL_ASSUMED } from '../../facts/releases/products';
import type { Releases } from '../../facts/releases/products';
import { RELEASES_TO_WRITE_FOR } from '../../facts/releases/versions';
import { DEFAULT_NODE_PORTS } from '../../facts/values/node-ports';

/** What is true of the cluster that manifests are for. What is not known is left out. */
export interface Target extends Releases {
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
  /** `spec.controllerName` of the GatewayClass. */
  readonly gatewayController?: string;
}

/** What holds of a cluster where nothing else is said of it. */
export const DEFAULTS: Target = {
  ...RELEASES_TO_WRITE_FOR,
  metallbNamespace: 'metallb-system',
  domain: 'cluster.local',
  nodePortRange: DEFAULT_NODE_PORTS,
};

/** What holds where nobody says what is true of the cluster. */
export const DEFAULT_TARGET: Target = { ...DEFAULTS, knowledge: ALL_ASSUMED };
