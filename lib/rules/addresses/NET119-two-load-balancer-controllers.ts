import { ciliumPools, isForService } from '../../model/queries/cilium-pools';
import { groupBy } from '../../model/queries/group';
import { derived } from '../../model/queries/derived';
import type { LoadBalancer } from '../../model/queries/load-balancers';
import { loadBalancers } from '../../model/queries/load-balancers';
import type { Network } from '../../model/queries/network';
import { refusalOf } from '../../model/queries/pool-selectors';
import type { Place, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET119: Rule = {
  id: 'NET119',
  name: 'two-load-balancer-controllers',
  severity: Severity.WARNING,
  reads: ['others', 'pools', 'services'],
  what: 'MetalLB and another controller both assign an address to a Service.',
  why: 'both write the status of each Service without a loadBalancerClass, so its address changes again and again',
  fix: 'Write loadBalancerClass on the Service and start each controller with its class, or switch one of them off (k3s: --disable=servicelb).',
  waive: 'If one of the controllers only serves a class, and the files do not show it.',
  sources: [
    'https://docs.k3s.io/networking/networking-services#disabling-servicelb',
    'https://docs.cilium.io/en/stable/network/lb-ipam/#loadbalancerclass',
    'https://metallb.io/installation/#setting-the-loadbalancer-class',
  ],
  check(network, report) {
    for (const balancer of loadBalancers(network).filter((one) => isServed(network, one))) {
      const { manifest } = balancer.service;
      const other = tryOther(network, balancer);
      if (!other) continue;
      report({
        places: [place(manifest, 'spec.loadBalancerClass'), ...other.places],
        what: `MetalLB and ${other.name} both serve the Service`,
      });
    }
  },
};

/** Whether a given pool is for a Service that names no class. */
function isServed(network: Network, { service }: LoadBalancer): boolean {
  if (service.loadBalancerClass !== undefined) return false;
  return network.pools.some((pool) => refusalOf(network, pool, service.manifest) === undefined);
}

interface OtherController {
  readonly name: string;
  readonly places: readonly Place[];
}

function tryOther(network: Network, { service }: LoadBalancer): OtherController | undefined {
  const { namespace, name } = service.manifest;
  const [daemons] = serviceLbDaemons(network).get(`${namespace}/${name}`) ?? [];
  if (daemons) return { name: 'ServiceLB of k3s', places: [place(daemons, 'metadata.labels')] };
  const pool = ciliumPools(network).find((one) => !one.isDisabled && isForService(one, service));
  return pool && { name: 'Cilium', places: [place(pool.manifest, 'spec')] };
}

/** ServiceLB of k3s makes a DaemonSet for each Service that it serves. */
const serviceLbDaemons = derived((network) =>
  groupBy(network.others('apps', 'DaemonSet'), ({ labels }) => {
    const [namespace, name] = ['svcnamespace', 'svcname'].map(
      (key) => labels[`svccontroller.k3s.cattle.io/${key}`],
    );
    return `${namespace ?? ''}/${name ?? ''}`;
  }),
);
