import { EXTERNAL_IPS_POLICY_SINCE } from '../facts/releases/service-policies';
import { isAtLeast, notBefore } from '../facts/releases/versions';
import type { Fault } from '../facts/values/fault';
import type { Cluster } from './cluster';

/** The release of Kubernetes from which on a cluster reads a field, by itself and as it is written. */
const SINCE = {
  /** `hints.forNodes` of an endpoint: 1.33 has the field and drops it. */
  nodeHints: '1.34',
  /** `hostnameOverride` of a pod. */
  hostnameOverride: '1.35',
  /** `maxUnavailable` of a StatefulSet: 1.35 had it until its fourth patch release, then neither it nor 1.36. */
  maxUnavailableOfSets: '1.37',
};

/** Why a cluster would not read what is asked of it. */
export function featureFault(cluster: Cluster, feature: keyof typeof SINCE): Fault | undefined {
  return notBefore(SINCE[feature], cluster.kubernetes, 'the API server keeps the field');
}

/** Why a cluster refuses a policy for traffic from outside that comes by external IPs alone. */
export function externalIpsPolicyFault({ kubernetes }: Cluster): Fault | undefined {
  return notBefore(EXTERNAL_IPS_POLICY_SINCE, kubernetes, 'the API server takes it there');
}

/**
 * Whether the Corefile of the cluster's kubeadm lets CoreDNS keep answers about the cluster itself.
 * @see https://github.com/kubernetes/kubernetes/pull/128359
 */
export function cachesClusterNames(cluster: Cluster): boolean {
  return !isAtLeast(cluster.kubernetes, '1.32');
}
