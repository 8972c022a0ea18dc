import type { Cluster } from '../../cluster/cluster';
import type { PodGroup } from '../../cluster/pod-group';
import type { Labels } from '../pods/pods';
import type { ProxyKind, Reachable } from '../service/reachable';

/** The other side of a connection, as a policy names it. */
export type Peer =
  | {
      readonly kind: 'pods';
      readonly labels: Labels;
      readonly namespace?: string;
      readonly namespaceLabels?: Labels;
    }
  | { readonly kind: 'namespace'; readonly name: string }
  | { readonly kind: 'namespaces'; readonly labels: Labels }
  | { readonly kind: 'network'; readonly cidr: string; readonly except?: readonly string[] }
  | { readonly kind: 'app'; readonly app: Reachable }
  | { readonly kind: 'proxy'; readonly proxy: ProxyKind; readonly pods?: PodGroup }
  | { readonly kind: 'dns'; readonly pods: PodGroup }
  | { readonly kind: 'everyone' };

/** Where a policy stands. */
export interface PeerContext {
  readonly namespace: string;
  readonly cluster: Cluster;
}

/** The peers of a rule, for one that is not everyone. */
export function peerManifests(peer: Named, context: PeerContext): object[] {
  switch (peer.kind) {
    case 'pods':
      return [podsManifest(peer.labels, namespaceOf(peer), context)];
    case 'namespace':
      return [{ namespaceSelector: { matchLabels: named(peer.name) } }];
    case 'namespaces':
      return [{ namespaceSelector: { matchLabels: { ...peer.labels } } }];
    case 'network':
      return [blockManifest(peer.cidr, peer.except)];
    case 'app':
      return endsManifests(peer.app, context);
    case 'proxy':
      return groupManifests(podsOfProxy(peer, context.cluster), context);
    case 'dns':
      return groupManifests(peer.pods, context);
  }
}

type Named = Exclude<Peer, { readonly kind: 'everyone' }>;

function endsManifests({ _ends, namespace }: Reachable, context: PeerContext): object[] {
  const { addresses = [], podLabels } = _ends ?? {};
  const blocks = addresses.map((one) => blockManifest(`${one}/${one.includes(':') ? 128 : 32}`));
  return podLabels ? [podsManifest(podLabels, named(namespace), context), ...blocks] : blocks;
}

function groupManifests(pods: PodGroup | undefined, context: PeerContext): object[] {
  return pods ? [podsManifest(pods.labels, named(pods.namespace), context)] : [];
}

function blockManifest(cidr: string, except?: readonly string[]): object {
  return { ipBlock: { cidr, except: except && except.length > 0 ? [...except] : undefined } };
}

/** The pods of a proxy, where they are stated. */
export function podsOfProxy(
  { proxy, pods }: { readonly proxy: ProxyKind; readonly pods?: PodGroup },
  cluster: Cluster,
): PodGroup | undefined {
  return pods ?? (proxy === 'gateway' ? cluster.gatewayPods : podsOfDefaultClass(cluster));
}

function podsOfDefaultClass(cluster: Cluster): PodGroup | undefined {
  const { ingressClass, ingressClasses = [], ingressControllerPods } = cluster;
  return (
    ingressControllerPods ?? ingressClasses.find((one) => one.ingressClass === ingressClass)?.pods
  );
}

type Pods = Extract<Peer, { readonly kind: 'pods' }>;

function namespaceOf({ namespace, namespaceLabels }: Pods): Labels | undefined {
  return namespace === undefined ? namespaceLabels : named(namespace);
}

/** Without a namespace a peer is of that of the policy. */
function podsManifest(
  labels: Labels,
  namespaceLabels: Labels | undefined,
  { namespace }: PeerContext,
): object {
  const podSelector = { matchLabels: { ...labels } };
  if (!namespaceLabels || isOnly(namespaceLabels, namespace)) return { podSelector };
  return { namespaceSelector: { matchLabels: { ...namespaceLabels } }, podSelector };
}

function isOnly(labels: Labels, namespace: string): boolean {
  return Object.keys(labels).length === 1 && labels[NAME_LABEL] === namespace;
}

/** @see https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-metadata-name */
const NAME_LABEL = 'kubernetes.io/metadata.name';

function named(namespace: string): Labels {
  return { [NAME_LABEL]: namespace };
}
