import { isServedByCilium } from '../../model/queries/cilium-balancers';
import { ciliumPools, isForService } from '../../model/queries/cilium-pools';
import { derived } from '../../model/queries/derived';
import type { LoadBalancer } from '../../model/queries/load-balancers';
import { isForCloud, loadBalancers } from '../../model/queries/load-balancers';
import type { Network } from '../../model/queries/network';
import type { Manifest } from '../../model/read/manifest';
import { servedBy } from '../../model/queries/pool-selectors';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';

export const NET119: Rule = {
  id: 'NET119',
  name: 'two-load-balancer-controllers',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['others', 'pools', 'services'],
  what: 'MetalLB and another controller both assign an address to a Service that has no annotations for a cloud.',
  why: 'both write the status of each Service without a loadBalancerClass, so its address changes again and again',
  fix: 'Write loadBalancerClass on the Service and start each controller with its class, or switch one of them off (k3s: --disable=servicelb).',
  waive: 'If one of the controllers only serves a class, and the files do not show it.',
  sources: [
    'https://docs.k3s.io/networking/networking-services#disabling-servicelb',
    'https://docs.cilium.io/en/stable/network/lb-ipam/#loadbalancerclass',
    'https://metallb.io/installation/#setting-the-loadbalancer-class',
  ],
  check(network, report) {
    const { pools } = network;
    if (pools.length === 0) return;
    const isFor = servedBy(network, pools);
    const served = loadBalancers(network).filter(
      ({ service }) =>
        service.loadBalancerClass === undefined && !isForCloud(service) && isFor(service.manifest),
    );
    for (const [other, those] of groupBy(served, (one) => tryOther(network, one))) {
      if (!other) continue;
      const services = those.map(({ service }) => service.manifest);
      const [first] = services;
      report({
        places: [...services.map((one) => place(one, 'spec.loadBalancerClass')), place(other, '')],
        what: `MetalLB and ${other.kind === DAEMON_SET ? SERVICE_LB : 'Cilium'} both serve ${services.length > 1 ? `${services.length} Services` : `Service ${first?.name}`}`,
      });
    }
  },
};

const DAEMON_SET = 'DaemonSet';
const SERVICE_LB = 'ServiceLB of k3s';

/** What shows that another controller serves the Service as well. */
function tryOther(network: Network, { service }: LoadBalancer): Manifest | undefined {
  const { namespace, name } = service.manifest;
  const [daemons] = serviceLbDaemons(network).get(`${namespace}/${name}`) ?? [];
  if (daemons) return daemons;
  if (!isServedByCilium(network)) return undefined;
  return ciliumPools(network).find((one) => !one.isDisabled && isForService(one, service))
    ?.manifest;
}

/** ServiceLB of k3s makes a DaemonSet for each Service that it serves. */
const serviceLbDaemons = derived((network) =>
  groupBy(network.others('apps', DAEMON_SET), ({ labels }) => {
    const [namespace, name] = ['svcnamespace', 'svcname'].map(
      (key) => labels[`svccontroller.k3s.cattle.io/${key}`],
    );
    return `${namespace ?? ''}/${name ?? ''}`;
  }),
);
