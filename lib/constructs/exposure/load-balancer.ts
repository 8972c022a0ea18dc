import { balancerClass, balancerName, tryPoolKind } from '../../cluster/balancer';
import type { Cluster } from '../../cluster/cluster';
import { isServedByLbIpam } from '../../facts/controllers/cilium';
import { classOfPool } from '../../facts/controllers/metallb';
import { healthCheckNodePort } from '../../facts/values/node-ports';
import type { PropPlace } from '../../props/refusals';
import { ExternalTrafficPolicy } from '../common/enums';
import type { ServicePort } from '../service/service-port';
import type { LoadBalancerOptions } from './exposure-options';

/** Refuses a class that what assigns the addresses of the pool does not serve. */
export function checkClass(options: LoadBalancerOptions, cluster: Cluster, place: PropPlace): void {
  const { address, loadBalancerClass, pool } = options;
  if (loadBalancerClass === undefined || (!pool && !address)) return;
  if (tryPoolKind(cluster) === 'cilium' && isServedByLbIpam(loadBalancerClass)) return;
  const fact = classOfPool(balancerName(cluster), balancerClass(cluster, true));
  place.field('loadBalancerClass').judge(loadBalancerClass, fact);
}

/** Refuses a port for health checks that the cluster refuses. */
export function checkHealthCheck(
  options: LoadBalancerOptions,
  ports: readonly ServicePort[],
  cluster: Cluster,
  place: PropPlace,
): void {
  if (options.healthCheckNodePort === undefined) return;
  const fact = healthCheckNodePort({
    local: options.externalTrafficPolicy === ExternalTrafficPolicy.LOCAL,
    nodePorts: ports.map(({ nodePort }) => nodePort),
    range: cluster._nodePorts,
  });
  place.field('healthCheckNodePort').judge(options.healthCheckNodePort, fact);
}
