/** Why rules find an error in what the API server takes: rule -> the row of the facts, and what is found. */
export interface Stricter {
  readonly rule: string;
  /** Of these kinds alone. */
  readonly kind?: string;
  /** With this release of MetalLB alone. */
  readonly metallb?: string;
  /** What the finding says, where the rule also finds what the server refuses. */
  readonly says?: RegExp;
  readonly because: string;
}

export const STRICTER: readonly Stricter[] = [
  { rule: 'NET106', because: '7.4 B: MetalLB gives no address' },
  { rule: 'NET107', because: '7.4 B: MetalLB gives no address' },
  { rule: 'NET120', says: /one end is IPv4/, because: '7.2 B: a range that mixes families' },
  { rule: 'NET120', says: /\/0\d" is not a CIDR/, because: '1.2: read as 8, and meant by nobody' },
  { rule: 'NET121', because: '7.2 B: the whole network is handed out' },
  { rule: 'NET123', because: '7.2 B: traffic for one of the two goes to the other' },
  {
    rule: 'NET129',
    says: /(0|-1) is not the length of an IPv6 network/,
    because: '7.2 R beside a pool of IPv6 addresses, to which MetalLB compares the length alone',
  },
  ...['NET131', 'NET139'].map((rule) => ({
    rule,
    kind: 'BGPAdvertisement',
    metallb: '0.13',
    because: '7.3 R by the controller: the webhook of 0.13 knows no Communities, and asks nothing',
  })),
  {
    rule: 'NET141',
    says: /password cannot be combined with passwordSecret/,
    because: '7.3 R by the speaker, which reads the Secret',
  },
  {
    rule: 'NET142',
    says: /65536s" is not a hold time/,
    because: '7.3 B: BGP has 16 bits for it, which the speaker finds',
  },
  { rule: 'NET211', says: /ExternalName/, because: '2.2 I: nodePort on ExternalName' },
  { rule: 'NET219', says: /has no effect/, because: '2.1 D: sessionAffinityConfig is dropped' },
  { rule: 'NET232', because: '2.2 B: a headless Service translates no ports' },
  { rule: 'NET240', says: /is an address/, because: '2.5 B: CoreDNS answers nothing' },
  { rule: 'NET260', because: '4 I: a slice without the label of its Service' },
  { rule: 'NET264', because: '4 I: the number of a port in a slice is not checked' },
  { rule: 'NET265', because: '4 I: a zone that no node can have' },
  {
    rule: 'NET340',
    says: /is not a host|protocols are case-sensitive/,
    because: '6.2 B: the listener is not programmed',
  },
  { rule: 'NET302', because: '6.3 B: a rule beside takes every request' },
  { rule: 'NET365', says: /and it is of/, because: '6.4 I: it allows nothing' },
  { rule: 'NET403', because: '1.3 B: the pods of the set cannot be made' },
  ...['NET009', 'NET411', 'NET422', 'NET425', 'NET426', 'NET427', 'NET430', 'NET436'].map(
    (rule) => ({
      rule,
      kind: 'StatefulSet',
      because: '8.2, 10 B: the set is taken, and each of its pods, or of their claims, refused',
    }),
  ),
  { rule: 'NET428', kind: 'StatefulSet', because: '8.2 D: the kubelet drops the rest' },
  { rule: 'NET416', because: '10 I: the set writes over it' },
  { rule: 'NET356', says: /is not a host/, because: '6.3 B: no request matches an address' },
];

/** The same in the cluster of somebody else, where nobody asks the webhook of MetalLB. */
export const STRICTER_ELSEWHERE: readonly Stricter[] = [
  ...['NET120', 'NET122', 'NET128', 'NET129', 'NET130', 'NET131', 'NET133'],
  ...['NET139', 'NET140', 'NET141', 'NET142'],
].map((rule) => ({ rule, because: '7.2, 7.3 R by the webhook of MetalLB, not the schema' }));

/** What the server refuses and no rule finds an error in: kind, a part of the message, and why. */
export interface Unseen {
  readonly kind: string;
  readonly says: RegExp;
  readonly because: string;
}

const CUSTOM =
  'IPAddressPool|L2Advertisement|BGPAdvertisement|BGPPeer|BFDProfile|Community|Gateway|GatewayClass|ListenerSet|BackendTLSPolicy|ReferenceGrant|(HTTP|GRPC|TLS|TCP|UDP)Route';

export const UNSEEN: readonly Unseen[] = [
  {
    kind: CUSTOM,
    says: /strict decoding error: unknown field/,
    because:
      'NET004 warns: without strict validation the field is dropped, and other releases have it',
  },
  {
    kind: 'BGPPeer',
    says: /peerPort in body should be greater than or equal to 1/,
    because: 'taken before MetalLB 0.16, and it means the usual port there',
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
    kind: CUSTOM,
    says: /spec(\.\w+)*: Required value/,
    because: 'a field outside of a list may be missing in a patch of another manifest',
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
