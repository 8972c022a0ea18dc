import { Product } from './products';

/** When a product got something, and lost it. */
export interface Feature {
  readonly product: Product;
  /** The first release that has it; nothing where every release known here did. */
  readonly since?: string;
  /** The first release that has it no more. */
  readonly until?: string;
  /** The first release that has it in the experimental channel, where that is another. */
  readonly experimental?: string;
  /** Where it says so. */
  readonly source: string;
}

const KEP = 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-network';
const KUBERNETES_SOURCE = 'https://github.com/kubernetes/kubernetes';
const SERVICE_PAGE = 'https://kubernetes.io/docs/concepts/services-networking/service';
const METALLB_NOTES = 'https://metallb.io/release-notes';
const GATEWAY_NOTES = 'https://github.com/kubernetes-sigs/gateway-api/tree/main/CHANGELOG';

/** What depends on a release, and is asked by name. A release number stands in this folder alone. */
export const FEATURES = {
  // Services and their addresses
  loadBalancerIpDeprecated: kubernetes('1.24', `${SERVICE_PAGE}/#loadbalancer`),
  strictFieldValidation: kubernetes(
    '1.27',
    'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
  ),
  /** External IPs alone make a Service one that is reached from outside, which may have a policy. */
  externalIpsPolicy: kubernetes(
    '1.29',
    `${KUBERNETES_SOURCE}/blob/v1.29.0/pkg/api/service/util.go`,
  ),
  externalIpsDeprecated: kubernetes('1.36', `${KEP}/5707-deprecate-service-externalips`),
  externalIpsIgnored: kubernetes('1.40', `${KEP}/5707-deprecate-service-externalips`),
  /** Service names may start with a digit. */
  digitFirstServiceNames: kubernetes('1.36', `${KEP}/5311-relaxed-validation-for-service-names`),
  /** Addresses with leading zeros, IPv4-mapped IPv6 and host bits are rejected. */
  strictAddresses: kubernetes('1.36', `${KEP}/4858-ip-cidr-validation`),
  /** Addresses of an EndpointSlice are taken in their canonical form alone. */
  canonicalEndpointAddresses: kubernetes('1.33', `${KEP}/4858-ip-cidr-validation`),
  trafficDistributionField: kubernetes('1.30', `${KEP}/4444-service-traffic-distribution`),
  /** `PreferClose` is taken, and the field kept: 1.30 has it behind a gate that is off. */
  preferClose: kubernetes('1.31', `${KEP}/4444-service-traffic-distribution`),
  preferSameZone: kubernetes('1.34', `${KEP}/3015-prefer-same-node`),
  preferSameNode: kubernetes('1.34', `${KEP}/3015-prefer-same-node`),
  preferCloseRenamed: kubernetes('1.35', `${KEP}/3015-prefer-same-node`),
  preferCloseWarned: kubernetes('1.36', `${KEP}/3015-prefer-same-node`),
  topologyModeDeprecated: kubernetes(
    '1.33',
    'https://kubernetes.io/docs/reference/labels-annotations-taints/#servicekubernetesiotopology-mode',
  ),

  // Endpoints
  endpointsDeprecated: kubernetes('1.33', `${KEP}/4974-deprecate-endpoints`),
  fqdnSlicesDeprecated: kubernetes(
    '1.33',
    'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#address-types',
  ),
  /** The endpoints controller no longer reads the annotation for pods that are not ready. */
  unreadyAnnotationGone: kubernetes('1.24', `${KUBERNETES_SOURCE}/pull/108020`),
  nodeHintsField: kubernetes('1.33', `${KEP}/3015-prefer-same-node`),
  /** `hints.forNodes` of an endpoint is kept: 1.33 has the field and drops it. */
  nodeHints: kubernetes('1.34', `${KEP}/3015-prefer-same-node`),

  // Workloads and pods
  /** `maxUnavailable` is read: 1.35 had it until its fourth patch release, then neither it nor 1.36. */
  statefulSetMaxUnavailable: kubernetes(
    '1.37',
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#maximum-unavailable-pods',
  ),
  /** `hostnameOverride` of a pod is there, behind a gate that is off. */
  hostnameOverrideGate: kubernetes(
    '1.34',
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
  ),
  hostnameOverride: kubernetes(
    '1.35',
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
  ),
  /** "_" in the search domains of a pod. */
  relaxedSearchDomains: kubernetes('1.33', `${KEP}/4427-relaxed-dns-search-validation`),

  // Ingress, kube-proxy, kubeadm, the API server
  ingressClassField: kubernetes(
    '1.18',
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#deprecated-annotation',
  ),
  ingressClassAnnotationWarned: kubernetes(
    '1.22',
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#deprecated-annotation',
  ),
  ipvsDeprecated: kubernetes('1.35', `${KEP}/5495-deprecate-ipvs-mode-in-kube-proxy`),
  /** The Corefile of kubeadm keeps CoreDNS from caching answers about the cluster itself. */
  uncachedClusterNames: kubernetes('1.32', `${KUBERNETES_SOURCE}/pull/128359`),
  /** Integers of custom resources are held to the format of their definition. */
  integerFormats: kubernetes('1.36', 'https://github.com/metallb/metallb/issues/3034'),

  // ingress-nginx
  /** Without a group in the path, what is behind it is not passed on. */
  nginxRewriteGroups: nginx('0.22'),
  /** Ingresses are read as v1; before, as v1beta1, which Kubernetes 1.22 no longer serves. */
  nginxIngressV1: nginx('1.0'),
  /** Objects of other namespaces are read only where a setting allows it. */
  nginxNamespaceCheck: nginx('1.12'),
  /** Values of annotations are validated by default; a flag turns it on from 1.9 on. */
  nginxValidation: nginx('1.12'),
  /** Without a setting, annotations of the risk Critical are refused: snippets. */
  nginxHighRisk: nginx('1.12'),
  /** The webhook checks the form of paths. */
  nginxStrictPaths: nginx('1.12'),
  /** Paths stand in quotes in the configuration, also from 1.13.7 to 1.13.9. */
  nginxQuotedPaths: nginx('1.14.3'),
  'allowlist-source-range': nginxAnnotation('1.9.1', 'ipallowlist/main.go#L35'),
  'auth-keepalive-share-vars': nginxAnnotation('1.9.1', 'authreq/main.go#L43'),
  'limit-allowlist': nginxAnnotation('1.9.1', 'ratelimit/main.go#L143'),
  'disable-proxy-intercept-errors': nginxAnnotation(
    '1.9.5',
    'disableproxyintercepterrors/main.go#L28',
  ),
  'temporal-redirect-code': nginxAnnotation('1.12.0', 'redirect/redirect.go#L46'),
  'proxy-busy-buffers-size': nginxAnnotation('1.13.0', 'proxy/main.go#L34'),
  'relative-redirects': nginxAnnotation('1.13.0', 'redirect/redirect.go#L50'),

  // MetalLB
  customResources: metallb('0.13'),
  addressPoolGone: metallb('0.14.2'),
  frrK8s: metallb('0.14.2'),
  newPrefix: metallb('0.14.9'),
  bgpPeerV1beta1Deprecated: metallb('0.14.9'),
  /** Each of the two times of a BGP session follows from the other, and 0 is a time. */
  derivedTimers: metallb('0.14.9'),
  gracefulRestartOfFrrK8s: metallb('0.14.9'),
  /** A pool with a priority alone is for all Services. */
  priorityAlone: metallb('0.15'),
  /** Two preferences are compared by the families that the pool holds. */
  lengthsByFamily: metallb('0.15'),
  /** Each BGP session carries its own family alone. */
  ownFamilyAlone: metallb('0.15'),
  /** The AS numbers of a BGPPeer have a format that Kubernetes can store. */
  asNumberFormat: metallb('0.16', 'https://github.com/metallb/metallb/issues/3034'),
  connectTime: metallb('0.14.4'),
  disableMP: metallb('0.14.4'),
  enableGracefulRestart: metallb('0.14.6'),
  dynamicASN: metallb('0.14.9'),
  interface: metallb('0.15'),
  dualStackAddressFamily: metallb('0.15'),
  localASN: metallb('0.16'),
  serviceSelectors: metallb('0.16'),

  // Cilium
  /** Pools and the kinds of BGP are of version v2; before, of v2alpha1, which newer releases serve too. */
  ciliumV2: cilium('1.18', 'ciliumloadbalancerippools.yaml'),
  /** Networks of several addresses in a BGP advertisement. */
  ciliumAggregation: cilium('1.18', 'ciliumbgpadvertisements.yaml'),
  ciliumBgpAlphaDeprecated: cilium('1.18', 'ciliumbgpadvertisements.yaml'),
  ciliumPoolAlphaDeprecated: cilium('1.19', 'ciliumloadbalancerippools.yaml'),
  ciliumPeeringPolicyGone: {
    product: Product.CILIUM,
    since: '1.19',
    source: 'https://docs.cilium.io/en/v1.19/operations/upgrade/',
  },

  // Gateway API
  timeouts: gatewayApi('1.2', '1.1'),
  retry: experimental('1.2'),
  sessionPersistence: experimental('1.1'),
  /** 1.3 has it in the experimental channel without "*" for all origins. */
  corsWithAnyOrigin: gatewayApi('1.5', '1.4'),
  cors: gatewayApi('1.5', '1.3'),
  /** An origin is one of HTTP or HTTPS, or `*`. */
  httpOrigins: gatewayApi('1.5'),
  externalAuth: experimental('1.4'),
  /** A redirect may answer with 303, 307 and 308. */
  moreRedirectStatuses: gatewayApi('1.5'),
  /** A list of rules that is empty is rejected. */
  emptyRulesRejected: gatewayApi('1.5'),
  /** A listener for TLS needs `tls`. */
  tlsOfListenersRequired: gatewayApi('1.5'),
  listenerSets: gatewayApi('1.5'),
  manyTlsHosts: gatewayApi('1.6'),
  manyInfrastructureAnnotations: gatewayApi('1.6'),
} as const satisfies Readonly<Record<string, Feature>>;

export type FeatureName = keyof typeof FEATURES;

/** The fields of MetalLB's kinds that not every release knows, by their names. */
export const METALLB_FIELDS = [
  'connectTime',
  'disableMP',
  'enableGracefulRestart',
  'dynamicASN',
  'interface',
  'dualStackAddressFamily',
  'localASN',
  'serviceSelectors',
] as const satisfies readonly FeatureName[];

/** The annotations of ingress-nginx that not every release known here reads. */
export const NEWER_NGINX_ANNOTATIONS = [
  'allowlist-source-range',
  'auth-keepalive-share-vars',
  'limit-allowlist',
  'disable-proxy-intercept-errors',
  'temporal-redirect-code',
  'proxy-busy-buffers-size',
  'relative-redirects',
] as const satisfies readonly FeatureName[];

function kubernetes(since: string, source: string): Feature {
  return { product: Product.KUBERNETES, since, source };
}

function nginx(since: string): Feature {
  const source = 'https://github.com/kubernetes/ingress-nginx/tree/main/changelog';
  return { product: Product.INGRESS_NGINX, since, source };
}

/** `place` is where the first release that has the annotation names it; the one before does not. */
function nginxAnnotation(since: string, place: string): Feature {
  const source = `https://github.com/kubernetes/ingress-nginx/blob/controller-v${since}/internal/ingress/annotations/${place}`;
  return { product: Product.INGRESS_NGINX, since, source };
}

function metallb(since: string, source = `${METALLB_NOTES}/`): Feature {
  return { product: Product.METALLB, since, source };
}

/** `file` is a definition that the first release has in that version, and the one before has not. */
function cilium(since: string, file: string): Feature {
  const source = `https://github.com/cilium/cilium/blob/v${since}.0/pkg/k8s/apis/cilium.io/client/crds/v2/${file}`;
  return { product: Product.CILIUM, since, source };
}

function gatewayApi(since: string, inExperimental = since): Feature {
  return {
    product: Product.GATEWAY_API,
    since,
    experimental: inExperimental,
    source: GATEWAY_NOTES,
  };
}

/** What the experimental channel alone has. */
function experimental(since: string): Feature {
  return { product: Product.GATEWAY_API, experimental: since, source: GATEWAY_NOTES };
}
