import type { Cluster } from '../../cluster/cluster';
import { POD_GROUP } from '../../cluster/pod-group';
import { cidr } from '../../facts/values/cidrs';
import type { Fault } from '../../facts/values/fault';
import { dnsLabel, labelKey, labelValue } from '../../facts/values/names';
import { blockExcept, blockOutside, someLabels } from '../../facts/values/policy-peers';
import type { PropPlace } from '../../props/refusals';
import { notWith } from '../../props/relations';
import { list, made, map, struct, text } from '../../props/shape';
import type { ProxyKind } from '../service/reachable';
import { Reachable } from '../service/reachable';
import type { NetworkOptions, PodsOptions } from './clients';
import type { Peer } from './peer';
import { podsOfProxy } from './peer';

const LABELS = map(labelKey, labelValue, someLabels);

const TWO_NAMESPACES: Fault = {
  what: 'stands beside namespaceLabels',
  why: 'pods of one namespace, or of those with the labels, can be meant',
  fix: 'remove namespace or namespaceLabels',
};

const PODS_OPTIONS = struct<PodsOptions>({
  namespace: notWith('namespaceLabels', text(dnsLabel), TWO_NAMESPACES),
  namespaceLabels: LABELS,
});

const NETWORK_OPTIONS = struct<NetworkOptions>({ except: list(text(cidr)) });

const APP = made(
  (value) => value instanceof Reachable,
  'an app',
  'the ExposedApp or HeadlessSet itself',
);

/** Refuses a peer whose values are of other types, or none that a cluster takes. */
export function runPeer(peer: Peer, place: PropPlace): void {
  switch (peer.kind) {
    case 'pods': {
      const { kind: _, labels, ...options } = peer;
      LABELS.run(labels, place.field('labels'));
      PODS_OPTIONS.run(options, place);
      return;
    }
    case 'network': {
      const { kind: _, cidr: network, ...options } = peer;
      text(cidr).run(network, place.field('cidr'));
      NETWORK_OPTIONS.run(options, place);
      place.whereTyped(() => {
        judgeParts(peer, place.field('except'));
      });
      return;
    }
    case 'namespace':
      text(dnsLabel).run(peer.name, place.field('name'));
      return;
    case 'namespaces':
      LABELS.run(peer.labels, place.field('labels'));
      return;
    case 'app':
      APP.run(peer.app, place.field('app'));
      return;
    case 'dns':
      POD_GROUP.run(peer.pods, place.field('pods'));
      return;
    case 'proxy':
      if (peer.pods !== undefined) POD_GROUP.run(peer.pods, place.field('pods'));
      return;
    case 'everyone':
  }
}

function judgeParts({ cidr: network, except = [] }: Of<'network'>, place: PropPlace): void {
  except.forEach((part, index) => {
    place.index(index).judge(part, blockExcept(network));
  });
}

type Of<Kind extends Peer['kind']> = Extract<Peer, { readonly kind: Kind }>;

/** Refuses a peer that the policy of an app cannot name on its cluster. */
export function checkPeer(
  peer: Peer,
  cluster: Cluster,
  place: PropPlace,
  hasEnds: (peer: Of<'app'>) => boolean,
): void {
  if (peer.kind === 'network') {
    place.field('cidr').judge(peer.cidr, blockOutside(cluster.podCidrs ?? [], peer.except ?? []));
  }
  if (peer.kind === 'proxy' && !podsOfProxy(peer, cluster)) {
    place.refuse(undefined, proxyUnknown(peer.proxy));
  }
  if (peer.kind === 'app' && !hasEnds(peer)) place.refuse(peer.app.node.path, NO_ENDS);
}

/** Why the pods of a proxy cannot be named. */
export function proxyUnknown(proxy: ProxyKind, ofClass?: string): Fault {
  const isGateway = proxy === 'gateway';
  const [what, prop] = isGateway
    ? ['the Gateways', 'gatewayPods']
    : ['the ingress controller', 'ingressControllerPods'];
  const example = isGateway
    ? '{ namespace: "gateways", labels: { "gateway.networking.k8s.io/gateway-name": "edge" } }'
    : '{ namespace: "ingress-nginx", labels: { "app.kubernetes.io/name": "ingress-nginx" } }';
  const place = ofClass === undefined ? 'the Cluster' : `"${ofClass}" in ingressClasses`;
  const name = ofClass === undefined ? prop : 'pods';
  return {
    what: `needs the pods of ${what}`,
    why: `their requests come from these pods, and nothing declares which they are`,
    fix: `write ${name} on ${place}, such as ${name}: ${example}`,
  };
}

const NO_ENDS: Fault = {
  what: 'has no pods',
  why: 'a NetworkPolicy names pods by their labels, and everything else by address',
  fix: 'write an ExposedApp or a HeadlessSet, or the network of the system, such as "192.0.2.7/32"',
};
