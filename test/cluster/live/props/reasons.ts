/** Why a construct refuses what a server takes: the reason, and the faults that it is one for. */
export interface Reason {
  readonly because: string;
  /** Parts of `where what | why`, as constructs say it. */
  readonly says: RegExp;
  /** The rows that it is a reason for, where it is none elsewhere. */
  readonly of?: RegExp;
}

/**
 * The faults that no server of this suite confirms, by the reason. The letters are those of
 * docs/facts.md. The first reason that fits counts.
 */
export const REASONS: readonly Reason[] = [
  {
    because: 'usage: a prop that is missing, unknown or of another type, which no manifest holds',
    says: / is what this prop takes$|is not known here|is missing|is not an object in|already holds .* which has asked|is an instance of|is not a way in to one pod/,
  },
  {
    because: 'usage: two props that say two things, of which a manifest holds one (D)',
    says: /stands beside|stand beside|are given together|does not go with|is a second|would be dropped|is set by the StatefulSet|are the ports of no Service|would overwrite|is one name for the Services|are said for the Services of all pods|is the name of nothing|is the address of hostAliases/,
  },
  {
    because: 'usage: a value that reaches no manifest as it is',
    says: /routes\[\d\]\.path: "" is not a path|is the name of no container port|is not named in this Community|^address: .* is not an IP address|would be the address of|is no call that a GRPCRoute|cannot be said of gRPC|is a second name for the container port|accepts the risk of nothing/,
  },
  {
    because: 'usage: a value that reaches no manifest as it is',
    says: /timeouts\.backendRequest|mirror\.port/,
    of: /an Ingress|the release or the channel/,
  },
  {
    because: 'another release, which lacks the field, the kind or the freedom that this one has',
    says: /needs (MetalLB|Kubernetes|Gateway API) \d|needs Kubernetes \d|is not there in (Kubernetes|MetalLB)|before Kubernetes 1\.36|which Gateway API [\d.]+ does not have|that Gateway API [\d.]+ does not have|MetalLB 0\.14\.8 then|cannot be stored by Kubernetes|does by itself from 0\.15|of Gateway API 1\.5|would be down after 90 seconds/,
  },
  {
    because: 'another cluster than this one: its networks, its families, its objects',
    says: /which the cluster does not have|is for a cluster of two families|belongs to another cluster|is in the network of the/,
  },
  {
    because: 'I: nobody would read it',
    says: /nobody would read it|is not read by|would look at it|is for pods that are built here|is for no (claim|name)|goes with no|names no community|gets no copy|is read inside an AS alone|stands on some of the addresses|would be read as a value|as no limit|has no Secret to fill|is for backends that speak TLS|ignores a subdomain|is not headless/,
  },
  {
    because: 'B: the Service leads nowhere',
    says: /a Service finds pods by their labels|a Service selects by labels alone|a Service with an empty selector|sends no client to an address of the other|no client is ever sent there|is listed twice gets twice|is the name of the alias itself|holds no address|gives no address to this Service|only an address can stand here/,
  },
  {
    because: 'B: the kubelet, the node or the network does not take it',
    says: /the kubelet drops|is not the name of an image|is not the name of a network device|is empty \| there is nothing to use|would wait for ever|is not the name of a Secret/,
  },
  {
    because: 'B: the Gateway takes neither listener (6.2), or the client comes back for ever (6.3)',
    says: /the Gateway takes neither listener|leads back to where it came from/,
  },
  {
    because: 'R or B by a part of MetalLB that is not here: the speaker, and FRR behind it',
    says: /has a BFD profile with echo mode|BFDProfile needs FRR|makes a hold time of more than 65535/,
  },
  {
    because: 'stricter: MetalLB reads it as IPv4, and Kubernetes refuses it elsewhere (1.2)',
    says: /is an IPv4 address written as IPv6/,
    of: /address-pool/,
  },
  {
    because:
      'R, I or B by a controller that is not here: ingress-nginx, Traefik, HAProxy, cert-manager',
    says: /ingress-nginx|Traefik|HAProxy|cert-manager/,
  },
  {
    because: 'B: Argo CD fetches nothing, or more than is meant',
    says: /of a repository|holds a user or a password|no Application|all Applications/,
  },
  {
    because: 'B: CoreDNS does not start with it, and the API server takes any text for a ConfigMap',
    says: /CoreDNS|is not a forwarder|is not a (DNS name|file) \||is not a number of queries|^hosts\[\d\]/,
    of: /cluster-dns/,
  },
  {
    because: 'policy: what an administrator has to accept by name (2.5 externalIPs security)',
    says: /does not accept the risk of external IPs/,
  },
];

/** @param row the title of the row that the fault is of */
export function reasonFor(fault: string, row = ''): string | undefined {
  return REASONS.find(({ says, of }) => says.test(fault) && (of?.test(row) ?? true))?.because;
}
