import type { Reason } from './reason';

/** Why a construct refuses for one program what another, or none, would make of it. */
export const BALANCER_REASONS: readonly Reason[] = [
  {
    because: 'usage: a prop that no object of Cilium or of kube-vip has a field for',
    isAbsent: true,
    says: /not exist in (Cilium|kube-vip) \||cannot be (declared for kube-vip|false with kube-vip)|are several selectors \||cannot be declared for BGP with Cilium|is a sharing key, and kube-vip has none/,
  },
  {
    because: 'another release of Cilium, whose definitions lack the field',
    says: /does not exist in Cilium [\d.]+ \|/,
  },
  {
    because:
      'I: the load balancers of the cluster are those of another program, which reads no such',
    says: /is only read by (Cilium|MetalLB) \||declares namespaces, which MetalLB does not read|cannot be used (with(out)? (kube-vip|ServiceLB|the load balancers of a cloud|load balancers)) \||Cilium reads no Community objects/,
    isAbsent: true,
  },
  {
    because: 'B: nobody gives the Service its address, or all of its addresses',
    says: /would never get an address|Cilium then assigns this|are addresses of two families for a Service of one|is of the same family as|\| .*Cilium lets Services( of two namespaces)? share an address only|Cilium assigns no address of a pool that contains an address twice|so Cilium keeps both/,
  },
  {
    because: 'B: another pool gives the Service its address, or two Services get one',
    says: /is not the only pool for this Service|so it would assign an address twice/,
  },
  {
    because: 'B: Cilium would announce more than the addresses of the pool',
    says: /Cilium would also announce addresses that are not in the pool|aggregationLength(V6)?: 0 is not the length of an/,
  },
  {
    because:
      'B by Cilium, which parses a selector after the server took it: no label has such a key',
    says: /Selectors\[\d\]\.match(Labels|Expressions)\b.* is not a label (key|value)/,
    of: /Cilium/,
  },
  {
    because: 'I by Cilium, which advertises by the same peer twice',
    says: /\.peers repeats/,
    of: /Cilium/,
  },
  {
    because: 'I by Cilium',
    says: /so Cilium would ignore it|Cilium ignores it for a session/,
  },
  {
    because: 'B by Cilium: the peer has no session, or none that is told what is meant for it',
    says: /a node takes one CiliumBGPClusterConfig|is the word for all peers/,
  },
];
