import { at, listOf, textOf, within } from '../model/read/fields';

/** The stages in which a cluster takes objects, the first one first. */
export const STAGES = ['definitions', 'metallb', 'addresses', 'apps'] as const;

export type Stage = (typeof STAGES)[number];

/** What says in which stage an object is. */
export interface StagedObject {
  /** Empty for the core group. */
  readonly group: string;
  readonly kind: string;
  readonly namespace?: string;
  /** The object as it is written; asked for webhooks alone. */
  readonly content: () => unknown;
}

/** The stage of an object, where MetalLB runs in that namespace. */
export function stageOf(object: StagedObject, metallbNamespace: string): Stage {
  const { group, kind, namespace, content } = object;
  if (group === 'metallb.io' || (group === 'cilium.io' && OF_CILIUM.test(kind))) return 'addresses';
  if (DEFINITIONS.has(`${group}/${kind}`)) return 'definitions';
  if (namespace === metallbNamespace) return 'metallb';
  if (group === WEBHOOKS && serves(content(), metallbNamespace)) return 'metallb';
  return 'apps';
}

/** The folder of a stage: by its number, so that folders stand in the order of the stages. */
export function stageFolder(stage: Stage): string {
  return `${STAGES.indexOf(stage) + 1}-${stage}`;
}

/** Argo CD takes lower waves first; 0 is what an object without the annotation has. */
export function syncWave(stage: Stage): number {
  return STAGES.indexOf(stage) - (STAGES.length - 1);
}

/** What assigns and announces addresses, of the kinds of Cilium. */
const OF_CILIUM = /^Cilium(BGP|L2Announcement|LoadBalancerIP)/;

const WEBHOOKS = 'admissionregistration.k8s.io';

/** What stands by itself, and guards nothing: a webhook before its pods would lock the cluster. */
const DEFINITIONS = new Set([
  '/Namespace',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'networking.k8s.io/IngressClass',
  'node.k8s.io/RuntimeClass',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'scheduling.k8s.io/PriorityClass',
  'storage.k8s.io/StorageClass',
]);

/** Whether a Service of the namespace answers for one of the webhooks. */
function serves(configuration: unknown, namespace: string): boolean {
  return listOf(at(configuration, 'webhooks')).some(
    (webhook) => textOf(within(webhook, 'clientConfig', 'service', 'namespace')) === namespace,
  );
}
