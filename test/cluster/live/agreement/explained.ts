/** Why rules find an error in what the API server takes: rule -> the row of the facts, and what is found. */
export interface Stricter {
  readonly rule: string;
  /** What the finding says, where the rule also finds what the server refuses. */
  readonly says?: RegExp;
  readonly because: string;
}

export const STRICTER: readonly Stricter[] = [
  { rule: 'NET106', because: '7.4 B: MetalLB gives no address' },
  { rule: 'NET107', because: '7.4 B: MetalLB gives no address' },
  { rule: 'NET120', says: /one end is IPv4/, because: '7.2 B: a range that mixes families' },
  { rule: 'NET121', because: '7.2 B: the whole network is handed out' },
  { rule: 'NET123', because: '7.2 B: traffic for one of the two goes to the other' },
  { rule: 'NET211', says: /ExternalName/, because: '2.2 I: nodePort on ExternalName' },
  { rule: 'NET219', says: /nobody remembers/, because: '2.1 D: sessionAffinityConfig is dropped' },
  { rule: 'NET232', because: '2.2 B: a headless Service translates no ports' },
  { rule: 'NET240', says: /is an address/, because: '2.5 B: CoreDNS answers nothing' },
  { rule: 'NET260', because: '4 I: a slice without the label of its Service' },
  { rule: 'NET264', because: '4 I: the number of a port in a slice is not checked' },
  { rule: 'NET265', because: '4 I: a zone that no node can have' },
  {
    rule: 'NET340',
    says: /is not a (host|protocol)/,
    because: '6.2 B: the listener is not programmed',
  },
  { rule: 'NET356', says: /is not a host/, because: '6.3 B: no request matches an address' },
];

/** The same in the cluster of somebody else, where nobody asks the webhook of MetalLB. */
export const STRICTER_ELSEWHERE: readonly Stricter[] = [
  { rule: 'NET120', because: '7.2 R by the webhook of MetalLB, not the schema' },
  { rule: 'NET122', because: '7.2 R by the webhook of MetalLB, not the schema' },
  { rule: 'NET128', because: '7.2 R by the webhook of MetalLB, not the schema' },
  { rule: 'NET139', because: '7.2 R by the webhook of MetalLB, not the schema' },
];

/** What the server refuses and no rule finds an error in: kind, a part of the message, and why. */
export interface Unseen {
  readonly kind: string;
  readonly says: RegExp;
  readonly because: string;
}

/** The last ones are gaps, listed in docs/conformance.md: no rule looks there yet. */
export const UNSEEN: readonly Unseen[] = [
  {
    kind: 'IPAddressPool|Gateway|HTTPRoute',
    says: /strict decoding error: unknown field/,
    because:
      'NET004 warns: without strict validation the field is dropped, and other releases have it',
  },
  {
    kind: 'Service',
    says: /unknown field "spec\.trafficDistribution"/,
    because: 'NET221 judges its value, and null is none, whether a release knows the field or not',
  },
  {
    kind: 'Service',
    says: /spec\.ports: Required value/,
    because: 'NET204 warns: without a selector it may be a patch of a Service that is not given',
  },
  {
    kind: 'IPAddressPool',
    says: /spec(\.addresses)?: Required value/,
    because: 'NET120 leaves a pool without addresses alone, as it may be a patch of another',
  },
  {
    kind: 'IngressClass',
    says: /spec\.parameters\.apiGroup/,
    because: 'gap: the group of the parameters of a class',
  },
  {
    kind: 'Gateway',
    says: /spec\.addresses/,
    because: 'gap: the addresses of a Gateway',
  },
  {
    kind: 'Gateway',
    says: /allowedRoutes|tls mode must be set|tls\.mode: Unsupported/,
    because: 'gap: words of a listener that stand below its form',
  },
  {
    kind: 'HTTPRoute',
    says: /spec\.parentRefs/,
    because: 'gap: parents of a route that are written twice, or with an empty field',
  },
  {
    kind: 'HTTPRoute',
    says: /headers\[0\]\.value|may not be more than \d+ bytes|spec\.rules: Invalid value: 0|must be of type/,
    because: 'gap: empty values, long ones, and those of another type in a route',
  },
  {
    kind: 'Endpoints|EndpointSlice|Gateway|HTTPRoute|Ingress|Service',
    says: /Invalid value: ""|Unsupported value: ""/,
    because: 'gap: an empty text is read as if the field were not there',
  },
  {
    kind: 'Gateway|HTTPRoute|IPAddressPool|Service',
    says: /Invalid value: "null"|Required value|may not be set for ExternalName|ipFamilies\[\d\]: Unsupported/,
    because: 'gap: null in a list, or for a field that has to be there',
  },
  {
    kind: 'Gateway',
    says: /gatewayClassName: Too long/,
    because: 'gap: the length of the name of a class',
  },
  {
    kind: 'EndpointSlice',
    says: /a lowercase RFC 1123 subdomain/,
    because: 'gap: the names of a slice of type FQDN, which NET608 warns of as a whole',
  },
  {
    kind: 'Service',
    says: /load-balancer-source-ranges/,
    because: 'gap: the beta annotation for source ranges, which another field has replaced',
  },
];

/** What the server of somebody else refuses for its networks, which nobody told the rules. */
export const UNSEEN_ELSEWHERE: readonly Unseen[] = [
  {
    kind: 'Service',
    says: /not in the valid range|range of valid IPs|not configured on|dual-stack/,
    because: '2.4 R: the networks of Services are not known to the rules',
  },
];
