import type { Releases } from './products';
import { isAtLeast } from './versions';
/** From when to when a cluster serves a kind in a version of the API. */
export interface ServedKind {
  /** Where it is not that of the oldest cluster known here. */
  readonly since?: string;
  /** The release that no longer has it. */
  readonly until?: string;
  /** Whether it is served only where the API server is told so. */
  readonly isOff?: boolean;
  /** What to write instead; nothing where there is no such kind any more. */
  readonly instead?: string;
}

const APPS = { until: '1.16', instead: 'apps/v1' };
const LATER_BETA = {
  since: '1.31',
  until: '1.37',
  isOff: true,
  instead: 'networking.k8s.io/v1',
};
const NETWORKING = { until: '1.22', instead: 'networking.k8s.io/v1' };

/**
 * Kinds of networks and workloads that not every cluster serves, by version and kind.
 * @see https://kubernetes.io/docs/reference/using-api/deprecation-guide/
 */
const KINDS: Readonly<Record<string, ServedKind>> = {
  'apps/v1beta1 Deployment': APPS,
  'apps/v1beta1 StatefulSet': APPS,
  'apps/v1beta2 DaemonSet': APPS,
  'apps/v1beta2 Deployment': APPS,
  'apps/v1beta2 ReplicaSet': APPS,
  'apps/v1beta2 StatefulSet': APPS,
  'autoscaling/v2beta1 HorizontalPodAutoscaler': { until: '1.25', instead: 'autoscaling/v2' },
  'autoscaling/v2beta2 HorizontalPodAutoscaler': { until: '1.26', instead: 'autoscaling/v2' },
  'batch/v1beta1 CronJob': { until: '1.25', instead: 'batch/v1' },
  'batch/v2alpha1 CronJob': { until: '1.21', instead: 'batch/v1' },
  'discovery.k8s.io/v1beta1 EndpointSlice': { until: '1.25', instead: 'discovery.k8s.io/v1' },
  'extensions/v1beta1 DaemonSet': APPS,
  'extensions/v1beta1 Deployment': APPS,
  'extensions/v1beta1 Ingress': NETWORKING,
  'extensions/v1beta1 NetworkPolicy': { until: '1.16', instead: 'networking.k8s.io/v1' },
  'extensions/v1beta1 PodSecurityPolicy': { until: '1.16' },
  'extensions/v1beta1 ReplicaSet': APPS,
  'networking.k8s.io/v1 IPAddress': { since: '1.33' },
  'networking.k8s.io/v1 ServiceCIDR': { since: '1.33' },
  'networking.k8s.io/v1alpha1 ClusterCIDR': { until: '1.29', isOff: true },
  'networking.k8s.io/v1alpha1 IPAddress': {
    until: '1.34',
    isOff: true,
    instead: 'networking.k8s.io/v1',
  },
  'networking.k8s.io/v1alpha1 ServiceCIDR': {
    since: '1.29',
    until: '1.34',
    isOff: true,
    instead: 'networking.k8s.io/v1',
  },
  'networking.k8s.io/v1beta1 IPAddress': LATER_BETA,
  'networking.k8s.io/v1beta1 Ingress': NETWORKING,
  'networking.k8s.io/v1beta1 IngressClass': NETWORKING,
  'networking.k8s.io/v1beta1 ServiceCIDR': LATER_BETA,
  'policy/v1beta1 PodDisruptionBudget': { until: '1.25', instead: 'policy/v1' },
  'policy/v1beta1 PodSecurityPolicy': { until: '1.25' },
};

/**
 * The release that serves a kind in its stable version first, where that is older than all whose facts are
 * known here: an object of it is for no cluster that is older still.
 * @see https://kubernetes.io/docs/reference/using-api/deprecation-guide/
 */
const STABLE: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({
    'admissionregistration.k8s.io/v1': {
      MutatingWebhookConfiguration: '1.16',
      ValidatingWebhookConfiguration: '1.16',
    },
    'apiextensions.k8s.io/v1': { CustomResourceDefinition: '1.16' },
    'autoscaling/v2': { HorizontalPodAutoscaler: '1.23' },
    'batch/v1': { CronJob: '1.21' },
    'discovery.k8s.io/v1': { EndpointSlice: '1.21' },
    'networking.k8s.io/v1': { Ingress: '1.19', IngressClass: '1.19' },
    'policy/v1': { PodDisruptionBudget: '1.21' },
  }).map(([apiVersion, kinds]) => [apiVersion, new Map(Object.entries(kinds))]),
);

/** Nothing where every cluster serves it, or where nothing is known of it. */
export function stableSince(apiVersion: string, kind: string): string | undefined {
  return STABLE.get(apiVersion)?.get(kind);
}

/** Whether the Kubernetes of a cluster no longer serves a kind. */
export function isGone({ until }: ServedKind, { kubernetes }: Releases): boolean {
  return until !== undefined && isAtLeast(kubernetes, until);
}

/** Whether the Kubernetes of a cluster does not serve a kind yet. */
export function isAhead({ since }: ServedKind, { kubernetes }: Releases): boolean {
  return since !== undefined && !isAtLeast(kubernetes, since);
}

/** Nothing where every cluster serves it, or where nothing is known of it. */
export function tryServedKind(apiVersion: string, kind: string): ServedKind | undefined {
  const key = `${apiVersion} ${kind}`;
  return Object.hasOwn(KINDS, key) ? KINDS[key] : undefined;
}
