/** The API group, version and kind of an object; what is empty fits any. */
export interface Gvk {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** What kustomize tells objects apart by. */
export interface ResId extends Gvk {
  readonly name: string;
  /** Empty where it is not written. */
  readonly namespace: string;
}

export function gvkOf(apiVersion: string, kind: string): Gvk {
  const slash = apiVersion.indexOf('/');
  return {
    group: apiVersion.slice(0, Math.max(0, slash)),
    version: apiVersion.slice(slash + 1),
    kind,
  };
}

/** Whether each part that a selector names is the same. */
export function isSelected(one: Gvk, by: Gvk): boolean {
  return (
    (by.group === '' || by.group === one.group) &&
    (by.version === '' || by.version === one.version) &&
    (by.kind === '' || by.kind === one.kind)
  );
}

export function sameGvk(one: Gvk, other: Gvk): boolean {
  return one.group === other.group && one.version === other.version && one.kind === other.kind;
}

const CLUSTER_WIDE = '_non_namespaceable_';

/** The namespace of an object, `default` where none is written, and something else where it has none. */
export function effectiveNamespace(id: ResId): string {
  if (isClusterWide(id)) return CLUSTER_WIDE;
  return id.namespace || 'default';
}

export function sameId(one: ResId, other: ResId): boolean {
  return (
    one.name === other.name &&
    sameGvk(one, other) &&
    effectiveNamespace(one) === effectiveNamespace(other)
  );
}

/** The same for ids that are the same. */
export function idKey(id: ResId): string {
  const { group, version, kind, name } = id;
  // With the lengths, no two ids have one text.
  const lengths = `${group.length} ${version.length} ${kind.length} ${name.length} `;
  return lengths + group + version + kind + name + effectiveNamespace(id);
}

/** An id as people read it. */
export function idText({ kind, name, namespace }: ResId): string {
  return `${kind} ${namespace && `${namespace}/`}${name}`;
}

/** Whether kustomize knows that a kind has no namespace. It knows no custom kinds. */
export function isClusterWide({ group, version, kind }: Gvk): boolean {
  return KNOWN_KINDS.has(kind) && KNOWN.has(`${group && `${group}/`}${version} ${kind}`);
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  v1: ['ComponentStatus', 'Namespace', 'Node', 'NodeProxyOptions', 'PersistentVolume'],
  'admissionregistration.k8s.io/v1': [
    'MutatingWebhookConfiguration',
    'ValidatingWebhookConfiguration',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
  ],
  'admissionregistration.k8s.io/v1beta1': [
    'MutatingWebhookConfiguration',
    'ValidatingWebhookConfiguration',
  ],
  'apiextensions.k8s.io/v1': ['CustomResourceDefinition'],
  'apiextensions.k8s.io/v1beta1': ['CustomResourceDefinition'],
  'apiregistration.k8s.io/v1': ['APIService'],
  'apiregistration.k8s.io/v1beta1': ['APIService'],
  'certificates.k8s.io/v1': ['CertificateSigningRequest'],
  'certificates.k8s.io/v1beta1': ['CertificateSigningRequest'],
  'flowcontrol.apiserver.k8s.io/v1beta1': ['FlowSchema', 'PriorityLevelConfiguration'],
  'networking.k8s.io/v1': ['IngressClass'],
  'networking.k8s.io/v1beta1': ['IngressClass'],
  'node.k8s.io/v1': ['RuntimeClass'],
  'node.k8s.io/v1beta1': ['RuntimeClass'],
  'policy/v1beta1': ['PodSecurityPolicy'],
  'rbac.authorization.k8s.io/v1': ['ClusterRole', 'ClusterRoleBinding'],
  'rbac.authorization.k8s.io/v1beta1': ['ClusterRole', 'ClusterRoleBinding'],
  'scheduling.k8s.io/v1': ['PriorityClass'],
  'scheduling.k8s.io/v1beta1': ['PriorityClass'],
  'storage.k8s.io/v1': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'],
  'storage.k8s.io/v1beta1': ['CSIDriver', 'CSINode', 'StorageClass', 'VolumeAttachment'],
};

const KNOWN_KINDS: ReadonlySet<string> = new Set(Object.values(KINDS).flat());

const KNOWN = new Set(
  Object.entries(KINDS).flatMap(([version, kinds]) => kinds.map((kind) => `${version} ${kind}`)),
);

/** Kinds that come before all others, and kinds that come after them. */
export interface KindOrder {
  readonly orderFirst: readonly string[];
  readonly orderLast: readonly string[];
}

/** The order in which kustomize merges what it knows of kinds, unless it is told another one. */
export function compareGvk(one: Gvk, other: Gvk, order = KIND_ORDER): number {
  const ranks = rank(one.kind, order) - rank(other.kind, order);
  return ranks === 0 ? compareTexts(sortText(one), sortText(other)) : ranks;
}

export function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function sortText({ group, version, kind }: Gvk): string {
  return `${group || '~G'}_${version || '~V'}_${kind || '~K'}`;
}

const KIND_ORDER: KindOrder = {
  orderFirst: [
    'Namespace',
    'ResourceQuota',
    'StorageClass',
    'CustomResourceDefinition',
    'ServiceAccount',
    'PodSecurityPolicy',
    'Role',
    'ClusterRole',
    'RoleBinding',
    'ClusterRoleBinding',
    'ConfigMap',
    'Secret',
    'Endpoints',
    'Service',
    'LimitRange',
    'PriorityClass',
    'PersistentVolume',
    'PersistentVolumeClaim',
    'Deployment',
    'StatefulSet',
    'CronJob',
    'PodDisruptionBudget',
  ],
  orderLast: ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
};

/** Where a kind stands twice, the last place counts. */
function rank(kind: string, { orderFirst, orderLast }: KindOrder): number {
  const last = orderLast.lastIndexOf(kind);
  if (last >= 0) return last + 1;
  const first = orderFirst.lastIndexOf(kind);
  return first < 0 ? 0 : first - orderFirst.length;
}
