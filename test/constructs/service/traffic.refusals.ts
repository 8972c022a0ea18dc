import { Exposure, InternalTrafficPolicy, TrafficDistribution } from '../../../lib';
import type { Refusal } from '../../support/refusal';
import { web } from '../../support/web';

const { PREFER_SAME_NODE, PREFER_SAME_ZONE } = TrafficDistribution;

/** Which pods clients inside the cluster are sent to. */
export const TRAFFIC: readonly Refusal[] = [
  {
    name: 'a traffic distribution that the cluster is too old for',
    facts: ['2.5 trafficDistribution'],
    cluster: { kubernetes: '1.30' },
    make: web(
      Exposure.clusterIp({ trafficDistribution: PREFER_SAME_ZONE }),
      Exposure.nodePort({ serviceName: 'web-2', trafficDistribution: PREFER_SAME_NODE }),
    ),
    message: `test/web: expose[0].trafficDistribution: "PreferSameZone" does not exist in Kubernetes 1.30
  why: the API server keeps the field from Kubernetes 1.31 on
  fix: set kubernetes: "1.31" or later on the Cluster, or remove it
test/web: expose[1].trafficDistribution: "PreferSameNode" does not exist in Kubernetes 1.30
  why: the API server accepts it from Kubernetes 1.34 on
  fix: set kubernetes: "1.34" or later on the Cluster, or remove it`,
  },
  {
    name: 'traffic policies that there are not',
    facts: ['2.5 trafficDistribution', '2.5 internalTrafficPolicy'],
    make: web(
      Exposure.clusterIp({
        internalTrafficPolicy: 'local' as never,
        trafficDistribution: 'PreferClose' as never,
      }),
    ),
    message: `test/web: expose[0].internalTrafficPolicy: "local" is not one of the values of InternalTrafficPolicy
  why: it must be one of the values of InternalTrafficPolicy
  fix: write InternalTrafficPolicy.CLUSTER or InternalTrafficPolicy.LOCAL
test/web: expose[0].trafficDistribution: "PreferClose" is not one of the values of TrafficDistribution
  why: it must be one of the values of TrafficDistribution
  fix: write TrafficDistribution.PREFER_SAME_ZONE or TrafficDistribution.PREFER_SAME_NODE`,
  },
  {
    name: 'a traffic distribution beside an annotation that goes before it',
    facts: ['2.5 trafficDistribution + annotation service.kubernetes.io/topology-mode: Auto'],
    cluster: { kubernetes: '1.33' },
    make: web(
      Exposure.clusterIp({
        trafficDistribution: PREFER_SAME_ZONE,
        annotations: { 'service.kubernetes.io/topology-mode': 'Auto' },
      }),
    ),
    message: `test/web: expose[0].trafficDistribution: "PreferSameZone" is overridden by the annotation service.kubernetes.io/topology-mode
  why: kube-proxy follows the annotation and ignores the field
  fix: remove the annotation`,
  },
  {
    name: 'traffic of a headless Service, which nobody sends anywhere',
    facts: ['2.4 internalTrafficPolicy', '2.4 trafficDistribution'],
    make: web(
      Exposure.headless({
        internalTrafficPolicy: InternalTrafficPolicy.LOCAL,
        trafficDistribution: PREFER_SAME_ZONE,
      } as never),
    ),
    message: `test/web: expose[0].internalTrafficPolicy is not a known property
  why: it would be ignored
  fix: write one of ipFamilyPolicy, annotations, ipFamilies, serviceName, clients
test/web: expose[0].trafficDistribution is not a known property
  why: it would be ignored
  fix: write one of annotations, clients, ipFamilies, ipFamilyPolicy, ports`,
  },
];
