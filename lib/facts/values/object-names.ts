import { canonicalIp, tryIp } from '../../net/ip';
import type { Fact } from './fault';
import { dnsLabel, dnsSubdomain, serviceName } from './names';

/** Kinds whose names are DNS subdomains, by group; `*` stands for all of a group. */
const SUBDOMAIN_KINDS: Readonly<Record<string, readonly string[]>> = {
  '': [
    'ConfigMap',
    'Endpoints',
    'Node',
    'PersistentVolumeClaim',
    'Pod',
    'ReplicationController',
    'Secret',
    'ServiceAccount',
  ],
  apps: ['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'],
  autoscaling: ['HorizontalPodAutoscaler'],
  batch: ['CronJob', 'Job'],
  'discovery.k8s.io': ['EndpointSlice'],
  'gateway.networking.k8s.io': [
    'BackendTLSPolicy',
    'GRPCRoute',
    'Gateway',
    'GatewayClass',
    'HTTPRoute',
    'ListenerSet',
    'ReferenceGrant',
    'TCPRoute',
    'TLSRoute',
    'UDPRoute',
  ],
  'metallb.io': ['*'],
  'networking.k8s.io': ['Ingress', 'IngressClass', 'NetworkPolicy', 'ServiceCIDR'],
  policy: ['PodDisruptionBudget'],
};

/**
 * What the API server takes for the name of an object; nothing where that is not known of its kind.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export function tryObjectName(
  group: string,
  kind: string,
  digitFirst: boolean,
): Fact<string> | undefined {
  if (group === '' && kind === 'Service') return serviceName(digitFirst);
  if (group === '' && kind === 'Namespace') return dnsLabel;
  if (group === 'networking.k8s.io' && kind === 'IPAddress') return addressName;
  const kinds = Object.hasOwn(SUBDOMAIN_KINDS, group) ? SUBDOMAIN_KINDS[group] : undefined;
  return kinds?.includes('*') || kinds?.includes(kind) ? dnsSubdomain : undefined;
}

/** @see https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/ip-address-v1/ */
const addressName: Fact<string> = (name) => {
  if (tryIp(name) && canonicalIp(name) === name) return undefined;
  return {
    what: 'is not an address in its shortest form',
    why: 'an IPAddress has the name of its address',
    fix: `write ${tryIp(name) ? `"${canonicalIp(name)}"` : 'a name such as "2001:db8::10"'}`,
  };
};
