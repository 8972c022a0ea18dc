import { BALANCER_REASONS } from './balancer-reasons';
import type { Reason } from './reason';

/**
 * The faults that no server of this suite confirms, by the reason. The letters are those of
 * docs/facts.md. The first reason that fits counts.
 */
export const REASONS: readonly Reason[] = [
  ...BALANCER_REASONS,
  {
    because: 'R or B by a controller that is not here: the NGINX Ingress Controller of F5',
    says: /\| (it refuses an Ingress with a blank|the NGINX Ingress Controller refuses)|with the NGINX Ingress Controller \|/,
  },
  {
    because: 'R by cert-manager, which is not here: what is in its annotations',
    says: /^(expose\[0\]\.)?certificate\.(issuerKind|issuerGroup): .* is not a /,
  },
  {
    because: 'I by external-dns, which is not here',
    says: /\| external-dns (ignores|makes|reads)/,
  },
  {
    because: 'I by an implementation of Gateway API, none of which is here',
    says: /is a group of .* whose kinds the Gateways|adds its listeners to a Gateway, and not to/,
  },
  {
    because: 'usage: filters that fit alone, and not beside all others',
    says: /accepts 16 filters in one rule/,
  },
  {
    because: 'usage: a prop that is missing, unknown or of another type, which no manifest holds',
    isMistyped: true,
    says: /\| it must be |is not a known property|is missing|must be an object|already contains .* which uses|is an instance of|is not an exposure for one pod|has no labelSelector with a _toKube|has no ApiObject as its default child/,
  },
  {
    because: 'usage: hosts beside a host, which alone a manifest holds',
    isAbsent: true,
    says: /hosts: .* cannot be combined with host \|/,
  },
  {
    because: 'usage: labels of a namespace beside its name, which alone a manifest holds',
    hides: 'namespaceLabels',
    says: /namespace: .* stands beside namespaceLabels/,
  },
  {
    because: 'usage: two props that say two things, of which a manifest holds one (D)',
    says: /cannot be combined|^namespaces contains|has podSecurity and the label|is also a label that selects the pods|conflicts with the node port|has no route without it|is a second|would be dropped|need a separate Service|would overwrite|is one name for the Services|are one set of addresses for the Services of all pods|names nothing|is also the address of hostAliases/,
  },
  {
    because: 'usage: a value that reaches no manifest as it is',
    says: /routes\[\d\]\.path: "" is not a path|is not the name of a container port|is not defined in this Community|^address: .* is not an IP address|would be the address of|is not a call that a GRPCRoute|is not supported for gRPC|is a second name for the container port|has no effect without externalIps/,
  },
  {
    because: 'usage: a value that reaches no manifest as it is',
    says: /addresses\[\d\]: .* (is not an IP address|has a leading zero)/,
    of: /LegacyBackend/,
  },
  {
    because: 'usage: a value that reaches no manifest as it is',
    says: /^podLabels\[|(rewritePath|redirect\.prefix): .* has \d+ characters/,
    of: /ExposedApp|HttpRoutes Gateway/,
  },
  {
    because: 'usage: a value that reaches no manifest as it is',
    says: /^routes: \[\] contains no route/,
    of: /HttpRoutes both/,
  },
  {
    because: 'usage: a value that reaches no manifest as it is',
    says: /timeouts\.backendRequest|mirror\.port/,
    of: /an Ingress|the release or the channel/,
  },
  {
    because: 'another release, which lacks the field, the kind or the freedom that this one has',
    says: /needs (MetalLB|Kubernetes|Gateway API) \d|needs Kubernetes \d|does not exist in (Kubernetes|MetalLB)|before Kubernetes 1\.36|which Gateway API [\d.]+ does not have|that Gateway API [\d.]+ does not have|MetalLB 0\.14\.8 then|cannot be stored by Kubernetes|is the default of MetalLB from 0\.15|of Gateway API 1\.5|would end after 90 seconds/,
  },
  {
    because: 'another cluster than this one: its networks, its families, its objects',
    says: /which the cluster does not have|needs a cluster with two families|belongs to another cluster|is in the network of the/,
  },
  {
    because: 'usage: an app without a policy, and what is no pod, has no clients in any manifest',
    isAbsent: true,
    says: /needs a policy of the app|cannot restrict a system outside the cluster/,
  },
  {
    because: 'B: the policy would admit all, or block those whom it is to admit',
    says: /\| an empty selector of a NetworkPolicy|contains no port to connect to|hides the addresses of clients|is a network outside the cluster|contains addresses of pods|needs the pods of the (Gateways|ingress controller)/,
  },
  {
    because: 'I: nothing would read it',
    isAbsent: true,
    says: /would have no effect|MetalLB would ignore it|is not (supported|read) by (a|an) (Gateway|Ingress)|is not accepted by|needs pods that the app creates|applies to no (claim|name)|needs a (subdomain|hostname)|defines no community|is not a priority|is not the name of a zone or a node|has no request to copy|is only used inside an AS|is only set on some of the addresses|would be read as a value|is no restriction|has no Secret|needs backends that use TLS|ignores a subdomain|has no effect with TLS passthrough|applies to pods, and there are none|is set by the StatefulSet|has no pods|is not headless/,
  },
  {
    because: 'B: the Service leads nowhere',
    says: /a Service finds pods by their labels|a Service only selects by labels|a Service with an empty selector|sends no client to an address of the other|so it sends no client there|is the name of the alias itself|contains no address|assigns no address to this Service|accepts an IP address only/,
  },
  {
    because:
      '4 I: kube-proxy removes what is listed twice, and who does not sends it twice as much',
    says: /kube-proxy counts the endpoint once/,
  },
  {
    because: '2.5 I: kube-proxy follows the annotation',
    says: /is overridden by the annotation/,
  },
  {
    because: 'I: the route is attached to the other listener of the Gateway, or to all',
    says: /gateway\.tlsListener: "a b" is not a /,
    of: /^(HttpRoutes|Exposure\.http) (Gateway|both)/,
  },
  {
    because: 'I: a connection is attached to neither listener of a GatewayRef, which are for HTTP',
    says: /gateway\.(listener|tlsListener): /,
    of: /^Exposure\.(tcp|tls|udp)$/,
  },
  {
    because: 'B: the kubelet, the node or the network does not take it',
    says: /the kubelet drops|is not an image name|is not the name of a network device|is empty \| an empty value has no meaning|would stay without an address|is not a mount path|is also the name of volumeClaims|the kubelet does not start a container as root|or the second one hides the first|is not the name of a Secret/,
  },
  {
    because: 'B: the Gateway takes neither listener (6.2), or the client comes back for ever (6.3)',
    says: /the Gateway accepts neither of them|redirects to itself/,
  },
  {
    because: 'R or B by a part of MetalLB that is not here: the speaker, and FRR behind it',
    says: /uses echo mode over several hops|uses a BFD profile with echo mode|BFDProfile needs FRR|leads to a hold time of more than 65535|: 65536 is not a hold time|: (1\.5|65536) is not a keepalive time|communities repeats \[\d\]/,
  },
  {
    because: '7.2 B: MetalLB hands out other addresses than are meant',
    says: /assigns addresses of the whole network|one end is IPv4 and the other IPv6|-[^ ]*:[^ ]* overlaps|NET123 /,
  },
  {
    because: '1.2: read as it is meant here, and refused by Kubernetes in its own fields',
    says: /is an IPv4-mapped IPv6 address|has a leading zero|"[^"]*\/0\d" is not a CIDR/,
    of: /address-pool|AddressPool|Gateway|BgpPeer/,
  },
  {
    because: 'I: the Ingress or the route has no field for it, and no controller is known that has',
    says: /is not supported (by|for)|needs a known ingress controller/,
    isAbsent: true,
  },
  {
    because: 'D: dropped silently',
    says: /removes it without a warning|needs a Service with a cluster IP/,
    isAbsent: true,
  },
  {
    because: 'D: 0 and an empty text are read as if nothing stood there, and an empty list as all',
    says: /(nodePort|NodePort|localPreference): 0 (is|has)|(PortName|ports\[\d\]\.name|host|hostname|tlsSecret|path): "" is|an empty list selects neither|hosts is empty|: 0 is not a number that probes take|sourceRanges\[\d\]: " .* is not a network/,
  },
  {
    because: 'D: the API server rounds an amount, or writes it in another form',
    says: /is not an amount of (CPU|memory)/,
  },
  {
    because: '8.2 I: a line of /etc/hosts without a name is of no use',
    says: /hostnames contains no name/,
  },
  {
    because: '1.3 B: the controller cannot create the pods of the set',
    says: /so the controller could not create them/,
  },
  {
    because:
      '6.3 B: a route and its redirect are attached to the same listeners, and one takes all',
    says: /needs both listeners of the Gateway/,
  },
  {
    because: '2.2 B: a headless Service translates no ports',
    says: /is not translated to|have no number for the container port/,
  },
  {
    because: 'B or I: what is named cannot be there, since no object has such a name',
    says: /(gateway|backend|mirror|defaultBackend|backends\[\d\]\.backend)\.name: .* is not a |gatewayClass: .* is not a |certificates\[\d\]\.name: .* is not a |[iI]ssuer: .* is not a |envFromSecrets\[\d\]: .*-" is not a |volumes\[\d\]\.name: .* is not a /,
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
    because: '6.3 B: the controller would answer every request with an error',
    says: /have no weight above 0|contains no backend/,
  },
  {
    because:
      '6.2, 6.3 and 7.2 B: no request has such a host, header or path, no namespace such a label or name',
    says: /a route matches a name, not an address|Headers.*(is not a header (name|value)|names "[^"]*" twice)|(clients|egress)\[\d\]\.(pods\.)?(namespace|name): .* is not a DNS label|routesFromNamespaces|namespaces\[\d\]: .* is not a DNS label|gateway.namespace: .* is not a|match(Headers|Query)\[.*is not a (header|parameter) value|Headers\.remove\[\d\]: .* is not a header name|(rewritePath|redirect\.(path|prefix)): .* is not a path/,
  },
  {
    because: '5.1 and 6.6 B: which backend gets the request is left to the controller',
    says: /is also the path of (routes|another Ingress)|has a different meaning for an Ingress and a Gateway/,
  },
  {
    because: '7.2 B: MetalLB reads an empty allocation as it pleases',
    says: /^serviceAllocation: .* is empty/,
  },
  {
    because: '7.4 B: MetalLB gives no address',
    says: /is not the class of MetalLB|MetalLB then assigns no address|is one address for two families/,
  },
  {
    because: '7.3 B: a router is named by an IPv4 address',
    says: /is not a router ID/,
  },
  {
    because: '7.3 B: nobody announces the addresses',
    says: /MetalLB would not announce the addresses of the Services/,
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
    says: /ingress-nginx|Traefik|HAProxy|cert-manager|which every controller reads in the same way|without a certificate/,
  },
  {
    because: 'B: a path of another type, for the rewrite of a controller that is not here',
    says: /^routes\[\d\]\.path: .* is not a path/,
    of: /^HttpRoutes Ingress (ingress-nginx|HAProxy)/,
  },
  {
    because: 'R, I or B by a controller that is not here: what is in its annotations',
    says: /^(expose\[0\]\.)?(routes\[\d\]\.(matchHeaders|matchQuery|method|mirror|redirect|rewritePath|backends)|cors|sessionCookie|maxBodySize|sourceRanges|timeouts|requestHeaders|responseHeaders|backendTls)\b|have redirects only/,
    of: /^(HttpRoutes|Exposure.http) Ingress/,
  },
  {
    because: 'B: Argo CD fetches nothing, or more than is meant',
    says: /of a repository|is not a repository address|contains a user or a password|no Application|all Applications/,
  },
  {
    because: 'B or I: CoreDNS starts with it, and answers from elsewhere or passes over it',
    says: /takes over names of the cluster|is a name of the cluster|(forceTcp: true|cacheSeconds: \d+) applies to no|hosts\[\d\]|:(0|65536)" is not a forwarder/,
    of: /cluster-dns|ClusterDns/,
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
  const absent = faults.flatMap((fault) => absentFor(fault, owner));
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

/** What is in no manifest, as a fault says. */
function absentFor(fault: string, owner: string): string[] {
  const { isAbsent, hides } = tryReason(fault, owner) ?? {};
  if (hides !== undefined) return [placeOf(fault).replace(/[^.]*$/, hides)];
  return isAbsent ? [placeOf(fault)] : [];
}

/** Such as `routes[0].mirror` of `routes[0].mirror: ... is not ...`. */
function placeOf(fault: string): string {
  return /^(?:\["[^"]*"\]|[^\s:"])+/.exec(fault)?.[0] ?? '';
}
