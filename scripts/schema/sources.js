// The modules whose schemas are read, in the releases that lib/facts/releases/products.ts names, and the
// kinds that the rules look at.
const { join } = require('node:path');
const { buildSync } = require('esbuild');

/** Kinds whose fields are kept. Of the others there are only the names, and the releases that serve them. */
const KUBERNETES_KINDS = [
  'v1 ConfigMap',
  'v1 Endpoints',
  'v1 Namespace',
  'v1 Pod',
  'v1 ReplicationController',
  'v1 Secret',
  'v1 Service',
  'apps/v1 DaemonSet',
  'apps/v1 Deployment',
  'apps/v1 ReplicaSet',
  'apps/v1 StatefulSet',
  'autoscaling/v1 HorizontalPodAutoscaler',
  'autoscaling/v2 HorizontalPodAutoscaler',
  'batch/v1 CronJob',
  'batch/v1 Job',
  'discovery.k8s.io/v1 EndpointSlice',
  'networking.k8s.io/v1 IPAddress',
  'networking.k8s.io/v1 Ingress',
  'networking.k8s.io/v1 IngressClass',
  'networking.k8s.io/v1 NetworkPolicy',
  'networking.k8s.io/v1 ServiceCIDR',
  'networking.k8s.io/v1alpha1 IPAddress',
  'networking.k8s.io/v1alpha1 ServiceCIDR',
  'networking.k8s.io/v1beta1 IPAddress',
  'networking.k8s.io/v1beta1 ServiceCIDR',
  'policy/v1 PodDisruptionBudget',
  'rbac.authorization.k8s.io/v1 ClusterRole',
  'rbac.authorization.k8s.io/v1 Role',
];

/** A module of lib/, without a build. */
function loaded(file) {
  const entry = join(__dirname, '../../lib', file);
  const options = { bundle: true, write: false, platform: 'node', format: 'cjs' };
  const [{ text }] = buildSync({ entryPoints: [entry], ...options }).outputFiles;
  const module = { exports: {} };
  new Function('module', 'exports', text)(module, module.exports);
  return module.exports;
}

/** The minor releases of Kubernetes in the range, each by its first version. */
function minors() {
  const { Product, RANGES } = loaded('facts/releases/products.ts');
  const { oldest, newest } = RANGES[Product.KUBERNETES];
  const [first, last] = [oldest, newest].map((release) => Number(release.split('.')[1]));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const release = `1.${first + index}`;
    return { release, version: `v${release}.0` };
  });
}

/**
 * What is read, each into lib/facts/schema/generated/<name>.ts: the releases, the oldest first, each
 * with the version of the module that has its schemas.
 */
const PRODUCTS = [
  {
    name: 'kubernetes',
    module: 'k8s.io/kubernetes',
    releases: minors(),
    kinds: KUBERNETES_KINDS,
  },
];

module.exports = { PRODUCTS };
