import { isServedByLbIpam } from '../../facts/controllers/cilium';
import type { Service } from '../objects/service';
import { areSetInValues, withoutComments } from './installed-charts';
import { derived } from './derived';
import type { Network } from './network';

/** The Services that Cilium gives addresses to, as far as the Services and its settings say it. */
export const ciliumBalancers = derived((network): readonly Service[] =>
  network.services.filter(
    ({ type, loadBalancerClass }) =>
      type === 'LoadBalancer' && isServedByCilium(network, loadBalancerClass),
  ),
);

/** Whether Cilium gives addresses to load balancers of a class, or to those without one. */
export function isServedByCilium(network: Network, loadBalancerClass?: string): boolean {
  if (loadBalancerClass === undefined && needsClass(network)) return false;
  return isServedByLbIpam(loadBalancerClass);
}

/** Whether the values of the chart, or the ConfigMap that it makes, leave out Services without a class. */
const needsClass = derived(
  (network): boolean =>
    areSetInValues(network, SET) ||
    network
      .others('', 'ConfigMap')
      .some(({ name, object }) => name.includes('cilium') && SET.test(withoutComments(object))),
);

/**
 * `defaultLBServiceIPAM: none`, `"default-lb-service-ipam": "none"`, in a map or in a text.
 *
 * @see https://docs.cilium.io/en/stable/network/node-ipam/
 * @see https://github.com/cilium/cilium/blob/v1.18.0/operator/pkg/lbipam/cell.go
 */
const SET = new RegExp(
  [
    ['defaultLBServiceIPAM|default-lb-service-ipam', 'none|nodeipam'],
    ['requireLBClass|lbipam-require-lb-class', 'true'],
    ['enableLBIPAM|enable-lb-ipam', 'false'],
  ]
    .map(([keys, values]) => String.raw`(?:${keys})\\?"?\s*:\s*\\?["']?(?:${values})\b`)
    .join('|'),
);
