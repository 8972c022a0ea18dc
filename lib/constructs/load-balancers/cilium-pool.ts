import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { SERVICE_NAMESPACE } from '../../facts/controllers/cilium';
import { ciliumBlock } from '../../facts/controllers/cilium-objects';
import type { LabelSelector } from '../common/label-selector';
import { selectorManifests } from '../common/label-selector';
import type { AddressPoolProps, ServiceAllocation } from './address-pool-props';
import { ciliumObject } from './balancer-object';

/** The CiliumLoadBalancerIPPool of a pool. */
export function ciliumPool(construct: Construct, props: AddressPoolProps): ApiObject {
  const kind = 'CiliumLoadBalancerIPPool';
  return ciliumObject(construct, props, {
    id: kind,
    kind,
    spec: {
      blocks: props.addresses.map(ciliumBlock),
      serviceSelector: serviceSelector(props.serviceAllocation),
      allowFirstLastIPs: props.allowFirstLastIps === false ? 'No' : undefined,
    },
  });
}

/**
 * The Services that a pool selects, and of these the ones that an announcement is for; nothing where
 * they are all.
 */
export function serviceSelector(
  { namespaces = [], serviceSelectors = [] }: ServiceAllocation = {},
  announced: readonly LabelSelector[] = [],
): object | undefined {
  const selectors = selectorManifests([...serviceSelectors, ...announced]) as Selector[];
  const ofNamespaces = namespaces.length > 0 ? [{ matchExpressions: [within(namespaces)] }] : [];
  const [first, ...more] = [...ofNamespaces, ...selectors];
  return first && more.reduce(both, first);
}

type Selector = { matchLabels?: Readonly<Record<string, string>>; matchExpressions?: object[] };

/** A selector of what both select; a label that both name becomes a condition. */
function both(one: Selector, other: Selector): Selector {
  const labels = Object.entries(other.matchLabels ?? {});
  const taken = labels.filter(([key]) => Object.hasOwn(one.matchLabels ?? {}, key));
  const free = labels.filter(([key]) => !Object.hasOwn(one.matchLabels ?? {}, key));
  const conditions = [
    ...(one.matchExpressions ?? []),
    ...taken.map(([key, value]) => ({ key, operator: 'In', values: [value] })),
    ...(other.matchExpressions ?? []),
  ];
  const matchLabels = { ...one.matchLabels, ...Object.fromEntries(free) };
  return {
    ...(Object.keys(matchLabels).length > 0 && { matchLabels }),
    ...(conditions.length > 0 && { matchExpressions: conditions }),
  };
}

function within(namespaces: readonly string[]): object {
  return { key: SERVICE_NAMESPACE, operator: 'In', values: [...namespaces] };
}
