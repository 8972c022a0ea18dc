import { nearestText } from '../../net/nearest-text';

/** The annotations that a program reads of some kinds. */
export interface ProductAnnotations {
  readonly product: string;
  readonly prefixes: readonly string[];
  /** The kinds that it reads annotations of with these keys. */
  readonly kinds: readonly string[];
  /** Keys without their prefix. */
  readonly keys: readonly string[];
  /** What begins so it reads too, such as options of a provider. */
  readonly families?: readonly string[];
  /** Whether capitals in keys are as good as small letters. */
  readonly isAnyCase?: boolean;
  readonly source: string;
}

const TRAEFIK =
  'https://github.com/traefik/traefik/blob/master/pkg/provider/kubernetes/ingress/annotations.go';

const ROUTED = ['Ingress', 'Gateway', 'ListenerSet'];

/** Each is read in the source of the program. */
export const PRODUCT_ANNOTATIONS: readonly ProductAnnotations[] = [
  {
    product: 'MetalLB',
    prefixes: ['metallb.io/', 'metallb.universe.tf/'],
    kinds: ['Service'],
    keys: ['address-pool', 'allow-shared-ip', 'loadBalancerIPs', 'ip-allocated-from-pool'],
    source: 'https://github.com/metallb/metallb/blob/main/controller/service.go#L33',
  },
  {
    product: 'cert-manager',
    prefixes: ['cert-manager.io/'],
    kinds: ROUTED,
    keys: [
      ...['issuer', 'cluster-issuer', 'issuer-kind', 'issuer-group', 'issuer-name'],
      ...['alt-names', 'common-name', 'duration', 'email-sans', 'ip-sans', 'uri-sans', 'usages'],
      ...['renew-before', 'renew-before-percentage', 'revision-history-limit'],
      ...['private-key-algorithm', 'private-key-encoding', 'private-key-size'],
      ...['private-key-rotation-policy', 'private-key-secret-name', 'secret-template'],
      ...['subject-countries', 'subject-localities', 'subject-organizationalunits'],
      ...['subject-organizations', 'subject-postalcodes', 'subject-provinces'],
      ...['subject-serialnumber', 'subject-streetaddresses', 'certificate-name'],
      ...['ignore-tls-listeners', 'issue-temporary-certificate', 'certificate-revision'],
    ],
    source:
      'https://github.com/cert-manager/cert-manager/blob/master/pkg/apis/certmanager/v1/types.go#L36',
  },
  {
    product: 'ExternalDNS',
    prefixes: ['external-dns.alpha.kubernetes.io/', 'external-dns.kubernetes.io/'],
    kinds: [...ROUTED, 'Service', 'HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute'],
    keys: [
      ...['hostname', 'internal-hostname', 'target', 'ttl', 'access', 'alias', 'controller'],
      ...['endpoints-type', 'gateway-hostname-source', 'ingress', 'ingress-hostname-source'],
      ...['record-type', 'set-identifier', 'cloudflare-proxied'],
    ],
    families: ['aws-', 'azure-', 'cloudflare-', 'coredns-', 'google-', 'scw-', 'webhook-'],
    source:
      'https://github.com/kubernetes-sigs/external-dns/blob/master/source/annotations/annotations.go',
  },
  {
    product: 'Traefik',
    prefixes: ['traefik.ingress.kubernetes.io/'],
    kinds: ['Ingress'],
    keys: [
      ...['router.entrypoints', 'router.middlewares', 'router.pathmatcher', 'router.priority'],
      ...['router.rulesyntax', 'router.tls'],
    ],
    families: ['router.observability', 'router.tls.'],
    isAnyCase: true,
    source: TRAEFIK,
  },
  {
    product: 'Traefik',
    prefixes: ['traefik.ingress.kubernetes.io/'],
    kinds: ['Service'],
    keys: [
      ...['service.middlewares', 'service.nativelb', 'service.nodeportlb'],
      ...['service.passhostheader', 'service.serversscheme', 'service.serverstransport'],
    ],
    families: ['service.sticky'],
    isAnyCase: true,
    source: TRAEFIK,
  },
  {
    product: 'HAProxy',
    prefixes: ['haproxy.org/', 'haproxy.com/'],
    kinds: ['Ingress', 'Service'],
    keys: [
      ...['abortonclose', 'allow-list', 'auth-realm', 'auth-secret', 'auth-type'],
      ...['backend-config-snippet', 'blacklist', 'check', 'check-http', 'check-interval'],
      ...[
        'client-ca',
        'client-crt-optional',
        'cookie-persistence',
        'cookie-persistence-no-dynamic',
      ],
      ...['cors-allow-credentials', 'cors-allow-headers', 'cors-allow-methods'],
      ...['cors-allow-origin', 'cors-enable', 'cors-max-age', 'cors-respond-to-options'],
      ...['cr-backend', 'deny-list', 'forwarded-for', 'frontend-config-snippet', 'ingress.class'],
      ...['load-balance', 'path-rewrite', 'pod-maxconn', 'proxy-protocol', 'rate-limit-period'],
      ...['rate-limit-requests', 'rate-limit-size', 'rate-limit-status-code'],
      ...['rate-limit-whitelist', 'request-capture', 'request-capture-len', 'request-redirect'],
      ...['request-redirect-code', 'request-set-header', 'response-set-header', 'route-acl'],
      ...['scale-server-slots', 'send-proxy-protocol', 'server-ca', 'server-crt', 'server-proto'],
      ...['server-ssl', 'set-host', 'src-ip-header', 'ssl-certificate', 'ssl-passthrough'],
      ...['ssl-redirect', 'ssl-redirect-code', 'ssl-redirect-port', 'standalone-backend'],
      ...['timeout-check', 'timeout-connect', 'timeout-queue', 'timeout-server', 'timeout-tunnel'],
      ...['timeout-server-fin', 'timeout-client', 'timeout-http-request', 'whitelist'],
    ],
    source:
      'https://github.com/haproxytech/kubernetes-ingress/blob/master/documentation/annotations.md',
  },
  {
    product: 'Cilium',
    prefixes: ['lbipam.cilium.io/'],
    kinds: ['Service', 'Ingress', 'Gateway'],
    keys: ['ips', 'sharing-key', 'sharing-cross-namespace'],
    source: 'https://docs.cilium.io/en/stable/network/lb-ipam/',
  },
  {
    product: 'kube-vip',
    prefixes: ['kube-vip.io/'],
    kinds: ['Service'],
    keys: [
      ...['loadbalancerIPs', 'loadbalancerHostname', 'requestedIP', 'hwaddr', 'vipHost', 'ignore'],
      ...['serviceInterface', 'serviceVLAN', 'ignore-service-security', 'flush-conntrack'],
      ...['forwardUPNP', 'upnp-lease-duration', 'rp_filter', 'leaseName', 'ddns', 'macvlanName'],
      ...['forcePerServiceElection', 'allow-reconcile-without-endpoints', 'dhcp-broadcast'],
      ...['active-endpoint', 'active-endpoint-ipv6', 'has-ip'],
    ],
    families: ['egress'],
    source: 'https://github.com/kube-vip/kube-vip/blob/main/pkg/kubevip/annotations.go',
  },
];

/** What is wrong with the key of an annotation, as the program of its prefix looks at it. */
export interface UnreadKey {
  readonly product: string;
  /** The kinds that have it; nothing where no kind has. */
  readonly kinds?: readonly string[];
  /** The key that was likely meant. */
  readonly nearest?: string;
}

/** A key that the program of its prefix does not read of a kind. */
export function tryUnreadKey(key: string, kind: string): UnreadKey | undefined {
  for (const prefix of PREFIXES) {
    if (!key.startsWith(prefix)) continue;
    const those = PRODUCT_ANNOTATIONS.filter(({ prefixes }) => prefixes.includes(prefix));
    return unreadOf(those, prefix, key.slice(prefix.length), kind);
  }
  return undefined;
}

const PREFIXES = [...new Set(PRODUCT_ANNOTATIONS.flatMap(({ prefixes }) => prefixes))];

/** Names of other controllers that HAProxy Technologies' reads by another name. */
const OF_HAPROXY: Readonly<Record<string, string>> = {
  'backend-protocol': 'server-proto',
  'enable-cors': 'cors-enable',
  'rewrite-target': 'path-rewrite',
  'secure-backends': 'server-ssl',
  'whitelist-source-range': 'allow-list',
};

/** The same of a prefix that two controllers of HAProxy read, of which this one is known to be there. */
export function tryUnreadOfHaproxy(key: string, kind: string): UnreadKey | undefined {
  if (!key.startsWith(SHARED)) return undefined;
  const name = key.slice(SHARED.length);
  const those = PRODUCT_ANNOTATIONS.filter(({ product }) => product === 'HAProxy');
  const found = unreadOf(those, SHARED, name, kind);
  const meant = Object.hasOwn(OF_HAPROXY, name) ? OF_HAPROXY[name] : undefined;
  return found && meant !== undefined ? { ...found, nearest: `${SHARED}${meant}` } : found;
}

const SHARED = 'ingress.kubernetes.io/';

function unreadOf(
  those: readonly ProductAnnotations[],
  prefix: string,
  written: string,
  kind: string,
): UnreadKey | undefined {
  const [first] = those;
  if (!first) return undefined;
  const { product, isAnyCase = false } = first;
  const name = isAnyCase ? written.toLowerCase() : written;
  const known = those.filter(
    ({ keys, families = [] }) =>
      keys.includes(name) || families.some((family) => name.startsWith(family)),
  );
  const kinds = known.flatMap((one) => one.kinds);
  if (kinds.includes(kind)) return undefined;
  if (known.length > 0) return { product, kinds };
  const here = those.filter((one) => one.kinds.includes(kind));
  if (here.length === 0) return undefined;
  const nearest = nearestKey(
    name,
    here.flatMap(({ keys }) => keys),
  );
  return { product, ...(nearest !== undefined && { nearest: `${prefix}${nearest}` }) };
}

/** One that is near, or that begins with all that is written. */
function nearestKey(name: string, keys: readonly string[]): string | undefined {
  const [longer, ...others] = name.length < 5 ? [] : keys.filter((key) => key.startsWith(name));
  return nearestText(name, keys) ?? (others.length === 0 ? longer : undefined);
}
