import type { Program } from '../../../cluster/live/harness/programs';
import {
  COREDNS,
  DEFAULT_KUBERNETES,
  controlPlane,
  metallb,
  ofKubernetes,
  versionOf,
} from '../../../cluster/live/harness/programs';
import type { Download } from './downloads';
import { ENVOY, FRR, PACKET_FILTERS, TRAEFIK } from './downloads';

/** What some of the tests need, and cannot be had everywhere. */
export interface Part {
  readonly programs?: readonly Program[];
  readonly downloads?: readonly Download[];
  /** Modules whose definitions are applied: folder and module. */
  readonly modules?: readonly (readonly [folder: string, module: string])[];
}

export const KUBE_PROXY = ofKubernetes('kube-proxy', DEFAULT_KUBERNETES);

/** Sockets in any namespace. */
export const WIRE: Program = { name: 'wire', module: 'wire', package: '.', source: '' };

export const CONTOUR: Program = {
  name: 'contour',
  module: 'contour',
  package: 'github.com/projectcontour/contour/cmd/contour',
  source: 'github.com/projectcontour/contour',
};

/** Judges the first packet of each connection by the policies. */
export const POLICY_ENGINE: Program = {
  name: 'kube-network-policies',
  module: 'network-policies',
  package: 'sigs.k8s.io/kube-network-policies/cmd',
  source: 'sigs.k8s.io/kube-network-policies',
};

export const SPEAKER = metallb('0.16', 'speaker');

const { etcd, apiServer, controllers } = controlPlane(DEFAULT_KUBERNETES);

/** Without these there is no cluster, and nobody to ask it. */
export const CORE: Part = { programs: [etcd, apiServer, controllers, WIRE] };

const GATEWAY_API = ['gateway-api-1.6', 'sigs.k8s.io/gateway-api'] as const;

export const PARTS = {
  'kube-proxy': { programs: [KUBE_PROXY], downloads: PACKET_FILTERS },
  CoreDNS: { programs: [COREDNS] },
  'kube-network-policies': { programs: [POLICY_ENGINE], downloads: PACKET_FILTERS },
  MetalLB: {
    programs: [metallb('0.16'), SPEAKER],
    modules: [['metallb-0.16', 'go.universe.tf/metallb']],
  },
  FRR: { downloads: FRR },
  Traefik: {
    downloads: [TRAEFIK],
    modules: [['definitions', 'github.com/traefik/traefik/v3'], GATEWAY_API],
  },
  Contour: {
    programs: [CONTOUR],
    downloads: [ENVOY],
    modules: [['contour', 'github.com/projectcontour/contour'], GATEWAY_API],
  },
} satisfies Readonly<Record<string, Part>>;

export type PartName = keyof typeof PARTS;

/** Controllers that are no package of a registry: there are recorded answers of them alone. */
export const RECORDED_ONLY = {
  "HAProxy Technologies' controller": 'the proxy of Go modules answers 403 Forbidden',
  'ingress-nginx': 'the proxy of Go modules answers 403 Forbidden to its releases',
};

/** Such as `kube-proxy v1.37.0`, of a part that is there. */
export function versionsOf(name: string, { programs = [], downloads = [] }: Part): string {
  const [program] = programs;
  const first = program ? versionOf(program) : downloads[0]?.version;
  const others = program ? downloads.filter(({ registry }) => registry === 'pypi') : [];
  const more = others.map((one) => ` with ${one.name} ${one.version}`);
  return `${name} ${first ?? ''}${more.join('')}`;
}
