/** Why a construct refuses what a server takes: the reason, and the faults that it is one for. */
export interface Reason {
  readonly because: string;
  /** Parts of `where what | why`, as constructs say it. */
  readonly says: RegExp;
  /** The rows, or constructs, that it is a reason for, where it is none elsewhere. */
  readonly of?: RegExp;
  /** Whether the prop is in no manifest, so that it does not matter what else is wrong with it. */
  readonly isAbsent?: boolean;
  /** Whether a construct looks no further then. */
  readonly isMistyped?: boolean;
}

/**
 * The faults that no server of this suite confirms, by the reason. The letters are those of
 * docs/facts.md. The first reason that fits counts.
 */
export const REASONS: readonly Reason[] = [
  {
    because: 'usage: a prop that is missing, unknown or of another type, which no manifest holds',
    isMistyped: true,
    says: / is what this prop takes$|is not known here|is missing|is not an object in|already holds .* which has asked|is an instance of|is not a way in to one pod/,
  },
  {
    because: 'usage: two props that say two things, of which a manifest holds one (D)',
    says: /stands beside|stand beside|are given together|does not go with|is a second|would be dropped|are the ports of no Service|would overwrite|is one name for the Services|are said for the Services of all pods|is the name of nothing|is the address of hostAliases/,
  },
  {
    because: 'usage: a value that reaches no manifest as it is',
    says: /routes\[\d\]\.path: "" is not a path|is the name of no container port|is not named in this Community|^address: .* is not an IP address|would be the address of|is no call that a GRPCRoute|cannot be said of gRPC|is a second name for the container port|accepts the risk of nothing/,
  },
  {
    because: 'usage: a value that reaches no manifest as it is',
    says: /addresses\[\d\]: .* (is not an IP address|has a leading zero)/,
    of: /LegacyBackend/,
  },
  {
    because: 'usage: a value that reaches no manifest as it is',
    says: /^podLabels\[|rewritePath: .* is a path of/,
    of: /ExposedApp|HttpRoutes Gateway/,
  },
  {
    because: 'usage: a value that reaches no manifest as it is',
    says: /^routes: \[\] holds no route/,
    of: /HttpRoutes both/,
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
    isAbsent: true,
    says: /nobody would read it|is not read by|would look at it|is for pods that are built here|is for no (claim|name)|goes with no|names no community|is not a priority|is not a zone or a node|gets no copy|is read inside an AS alone|stands on some of the addresses|would be read as a value|as no limit|has no Secret to fill|is for backends that speak TLS|ignores a subdomain|is not used where TLS|is for pods, and there are none|is set by the StatefulSet|leads to no pods|is not headless/,
  },
  {
    because: 'B: the Service leads nowhere',
    says: /a Service finds pods by their labels|a Service selects by labels alone|a Service with an empty selector|sends no client to an address of the other|no client is ever sent there|is listed twice gets twice|is the name of the alias itself|holds no address|gives no address to this Service|only an address can stand here/,
  },
  {
    because: 'B: the kubelet, the node or the network does not take it',
    says: /the kubelet drops|is not the name of an image|is not the name of a network device|is empty \| there is nothing to use|would wait for ever|is not a place for a volume|is the name of volumeClaims|is not the name of a Secret/,
  },
  {
    because: 'B: the Gateway takes neither listener (6.2), or the client comes back for ever (6.3)',
    says: /the Gateway takes neither listener|leads back to where it came from/,
  },
  {
    because: 'R or B by a part of MetalLB that is not here: the speaker, and FRR behind it',
    says: /has echo mode, over several hops|has a BFD profile with echo mode|BFDProfile needs FRR|makes a hold time of more than 65535|: (1\.5|65536) is not a keepalive time|communities has \[\d\] again/,
  },
  {
    because: '7.2 B: MetalLB hands out other addresses than are meant',
    says: /hands out the whole network|one end is IPv4 and the other IPv6|-[^ ]*:[^ ]* overlaps|NET123 /,
  },
  {
    because: '1.2: read as it is meant here, and refused by Kubernetes in its own fields',
    says: /is an IPv4 address written as IPv6|has a leading zero|"[^"]*\/0\d" is not a CIDR/,
    of: /address-pool|AddressPool|Gateway|BgpPeer/,
  },
  {
    because: 'I: the Ingress or the route has no field for it, and no controller is known that has',
    says: /cannot be said (by|of|to)|needs a known ingress controller/,
    isAbsent: true,
  },
  {
    because: 'D: dropped without a word',
    says: /drops it without a word|is for a Service with an address of its own/,
    isAbsent: true,
  },
  {
    because: 'D: 0 and an empty text are read as if nothing stood there, and an empty list as all',
    says: /(nodePort|NodePort|localPreference): 0 (is|has)|(PortName|ports\[\d\]\.name|host|hostname|tlsSecret|path): "" is|an empty list says neither|sourceRanges\[\d\]: " .* is not a network/,
  },
  {
    because: '2.2 B: a headless Service translates no ports',
    says: /does not lead to/,
  },
  {
    because: 'B or I: what is named cannot be there, since no object has such a name',
    says: /(gateway|backend|mirror|defaultBackend|backends\[\d\]\.backend)\.name: .* is not a |gatewayClass: .* is not a |certificates\[\d\]\.name: .* is not a |[iI]ssuer: .* is not a |envFromSecrets\[\d\]: .*-" is not a /,
  },
  {
    because: '2.5 B: CoreDNS answers nothing for an alias to an address',
    says: /an alias is a DNS record/,
  },
  {
    because: 'I: a route by a Gateway has no certificate',
    says: /^(expose\[0\]\.)?tlsSecret: .* is not a /,
    of: /^(HttpRoutes|Exposure.http) Gateway/,
  },
  {
    because: '6.3 B: every request would be answered with an error',
    says: /have no weight at all|holds no backend/,
  },
  {
    because:
      '6.2, 6.3 and 7.2 B: no request has such a host, header or path, no namespace such a label or name',
    says: /a route matches a name, never|Headers.*(is not the (name|value) of a header|names "[^"]*" twice)|routesFromNamespaces|namespaces\[\d\]: .* is not a DNS label|gateway.namespace: .* is not a|match(Headers|Query)\[.*is not the value of a|Headers\.remove\[\d\]: .* is not the name of a header|(rewritePath|redirect\.(path|prefix)): .* is not a path/,
  },
  {
    because: '5.1 and 6.6 B: which backend gets the request is left to the controller',
    says: /is the path of routes|means another thing on each side/,
  },
  {
    because: '7.2 B: MetalLB reads an empty allocation as it pleases',
    says: /^serviceAllocation: .* says nothing/,
  },
  {
    because: '7.4 B: MetalLB gives no address',
    says: /is not the class of MetalLB|MetalLB then gives it no address|is one address for two families/,
  },
  {
    because: '7.3 B: a router is named by an IPv4 address',
    says: /is not a router ID/,
  },
  {
    because: '7.3 B: nobody announces the addresses',
    says: /Services would get addresses that nobody announces/,
  },
  {
    because: '2.5 B: all traffic is dropped',
    says: /drops all traffic/,
  },
  {
    because: 'another release: older ones take no blank in the name of a variable',
    says: /is not the name of an environment variable/,
  },
  {
    because:
      'R, I or B by a controller that is not here: ingress-nginx, Traefik, HAProxy, cert-manager',
    says: /ingress-nginx|Traefik|HAProxy|cert-manager|which every controller reads alike|without a certificate/,
  },
  {
    because: 'B: a path of another type, for the rewrite of a controller that is not here',
    says: /^routes\[\d\]\.path: .* is not a path/,
    of: /^HttpRoutes Ingress (ingress-nginx|HAProxy)/,
  },
  {
    because: 'R, I or B by a controller that is not here: what is in its annotations',
    says: /^(expose\[0\]\.)?(routes\[\d\]\.(matchHeaders|matchQuery|method|mirror|redirect|rewritePath|backends)|cors|sessionCookie|maxBodySize|sourceRanges|timeouts|requestHeaders|responseHeaders|backendTls)\b|are redirects alone/,
    of: /^(HttpRoutes|Exposure.http) Ingress/,
  },
  {
    because: 'B: Argo CD fetches nothing, or more than is meant',
    says: /of a repository|holds a user or a password|no Application|all Applications/,
  },
  {
    because: 'B: CoreDNS does not start with it, and the API server takes any text for a ConfigMap',
    says: /^(?!name|namespace|id)/,
    of: /cluster-dns|ClusterDns/,
  },
  {
    because: 'policy: what an administrator has to accept by name (2.5 externalIPs security)',
    says: /does not accept the risk of external IPs/,
  },
];

/** @param owner the title of the row, or the construct, that the fault is of */
export function reasonFor(fault: string, owner: string): string | undefined {
  return tryReason(fault, owner)?.because;
}

/**
 * The faults that have no reason, and are not of a prop that is in no manifest anyway. A construct
 * does not get to say that much where a prop is of another type.
 */
export function unexplained(faults: readonly string[], owner: string): string[] {
  if (faults.some((fault) => tryReason(fault, owner)?.isMistyped)) return [];
  const absent = faults.filter((fault) => tryReason(fault, owner)?.isAbsent).map(placeOf);
  return faults.filter((fault) => {
    const place = placeOf(fault);
    const isAbsent = absent.some(
      (one) => place === one || (/^[.[]/.test(place.slice(one.length)) && place.startsWith(one)),
    );
    return !isAbsent && tryReason(fault, owner) === undefined;
  });
}

function tryReason(fault: string, owner: string): Reason | undefined {
  return REASONS.find(({ says, of }) => says.test(fault) && (of?.test(owner) ?? true));
}

/** Such as `routes[0].mirror` of `routes[0].mirror: ... is not ...`. */
function placeOf(fault: string): string {
  return /^(?:\["[^"]*"\]|[^\s:"])+/.exec(fault)?.[0] ?? '';
}
