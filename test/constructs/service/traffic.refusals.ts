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
    message: `test/web: expose[0].trafficDistribution: "PreferSameZone" is not there in Kubernetes 1.30
  why: the API server keeps the field from Kubernetes 1.31 on
  fix: set kubernetes: "1.31" or newer on the Cluster, or leave it out
test/web: expose[1].trafficDistribution: "PreferSameNode" is not there in Kubernetes 1.30
  why: the API server takes it from Kubernetes 1.34 on
  fix: set kubernetes: "1.34" or newer on the Cluster, or leave it out`,
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
  why: one of the values of InternalTrafficPolicy is what this prop takes
  fix: write InternalTrafficPolicy.CLUSTER or InternalTrafficPolicy.LOCAL
test/web: expose[0].trafficDistribution: "PreferClose" is not one of the values of TrafficDistribution
  why: one of the values of TrafficDistribution is what this prop takes
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
    message: `test/web: expose[0].trafficDistribution: "PreferSameZone" stands beside the annotation service.kubernetes.io/topology-mode
  why: the cluster follows the annotation and ignores the field
  fix: leave the annotation out`,
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
    message: `test/web: expose[0].internalTrafficPolicy is not known here
  why: nobody would read it, and what was asked for would be missing from the manifest
  fix: write one of serviceName, ports, ipFamilies, ipFamilyPolicy, annotations, publishNotReadyAddresses
test/web: expose[0].trafficDistribution is not known here
  why: nobody would read it, and what was asked for would be missing from the manifest
  fix: write one of serviceName, ports, ipFamilies, ipFamilyPolicy, annotations, publishNotReadyAddresses`,
  },
];
