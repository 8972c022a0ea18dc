/** The API versions that a kind has had, those that are served now first. */
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  Service: ['v1'],
  Endpoints: ['v1'],
  Pod: ['v1'],
  Namespace: ['v1'],
  ConfigMap: ['v1'],
  Secret: ['v1'],
  EndpointSlice: ['discovery.k8s.io/v1', 'discovery.k8s.io/v1beta1', 'discovery.k8s.io/v1alpha1'],
  Ingress: ['networking.k8s.io/v1', 'networking.k8s.io/v1beta1', 'extensions/v1beta1'],
  IngressClass: ['networking.k8s.io/v1', 'networking.k8s.io/v1beta1'],
  NetworkPolicy: ['networking.k8s.io/v1', 'extensions/v1beta1'],
  Deployment: ['apps/v1', 'apps/v1beta2', 'apps/v1beta1', 'extensions/v1beta1'],
  ReplicaSet: ['apps/v1', 'apps/v1beta2', 'extensions/v1beta1'],
  DaemonSet: ['apps/v1', 'apps/v1beta2', 'extensions/v1beta1'],
  StatefulSet: ['apps/v1', 'apps/v1beta2', 'apps/v1beta1'],
  Job: ['batch/v1'],
  CronJob: ['batch/v1', 'batch/v1beta1', 'batch/v2alpha1'],
};

/** Groups that nobody but Kubernetes adds kinds to; others may have a kind of the same name. */
const GROUPS = new Set([
  '',
  'apps',
  'batch',
  'discovery.k8s.io',
  'extensions',
  'networking.k8s.io',
  'policy',
]);

/** The API version to write in place of one that a kind never had; nothing where it is, or may be, right. */
export function apiVersionOf(kind: string, apiVersion: string, group: string): string | undefined {
  const versions = Object.hasOwn(VERSIONS, kind) ? VERSIONS[kind] : undefined;
  if (!versions || !GROUPS.has(group) || versions.includes(apiVersion)) return undefined;
  return versions[0];
}
