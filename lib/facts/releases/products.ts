/** What has releases. */
export enum Product {
  KUBERNETES = 'Kubernetes',
  METALLB = 'MetalLB',
  CILIUM = 'Cilium',
  GATEWAY_API = 'Gateway API',
  INGRESS_NGINX = 'ingress-nginx',
}

/** How a property of a cluster is known. */
export enum Knowledge {
  /** By an option, a cluster file or the props of a `Cluster`. */
  STATED = 'stated',
  /** By what is in the files, such as a definition with its release. */
  SEEN = 'seen',
  /** Not stated, and the files do not show it for sure. */
  ASSUMED = 'assumed',
}

/** The releases of a cluster; a `Cluster` is one as well. */
export interface Releases {
  readonly kubernetes: string;
  readonly metallb: string;
  readonly cilium?: string;
  readonly gatewayApi: string;
  /** `standard` or `experimental`. */
  readonly gatewayChannel: string;
  readonly ingressNginx?: string;
}

/** The property of a cluster that says a release. */
export type ReleaseProperty =
  'kubernetes' | 'metallb' | 'cilium' | 'gatewayApi' | 'gatewayChannel' | 'ingressNginx';

/** Where a cluster says the release of each product. */
export const RELEASE_PROPERTIES: Readonly<Record<Product, ReleaseProperty>> = {
  [Product.KUBERNETES]: 'kubernetes',
  [Product.METALLB]: 'metallb',
  [Product.CILIUM]: 'cilium',
  [Product.GATEWAY_API]: 'gatewayApi',
  [Product.INGRESS_NGINX]: 'ingressNginx',
};

/** The releases of each product whose facts are known here, both included. */
export const RANGES: Readonly<
  Record<Product, { readonly oldest: string; readonly newest: string }>
> = {
  // https://kubernetes.io/releases/
  [Product.KUBERNETES]: { oldest: '1.27', newest: '1.37' },
  // https://metallb.io/release-notes/
  [Product.METALLB]: { oldest: '0.13.12', newest: '0.16' },
  // https://github.com/cilium/cilium/releases
  [Product.CILIUM]: { oldest: '1.17', newest: '1.20' },
  // https://gateway-api.sigs.k8s.io/concepts/versioning/
  [Product.GATEWAY_API]: { oldest: '1.1', newest: '1.6' },
  // https://github.com/kubernetes/ingress-nginx/releases
  [Product.INGRESS_NGINX]: { oldest: '1.8', newest: '1.15' },
};

/** The release of a product that a cluster has, be it stated, seen or assumed. */
export function releaseOf(releases: Releases, product: Product): string {
  return releases[RELEASE_PROPERTIES[product]] ?? RANGES[product].newest;
}
