import type { PoolKind } from '../../cluster/balancer';
import type { Fault } from '../../facts/values/fault';
import { NOT_FOR_KUBE_VIP, NOT_IN_CILIUM } from '../../facts/values/sentences';
import type { Refusals } from '../../props/refusals';
import type { AddressPoolProps } from './address-pool-props';

/** A prop of a pool that a load balancer cannot have as it stands. */
interface Limit {
  readonly prop: string;
  readonly valueIn: (props: AddressPoolProps) => unknown;
  readonly isRefused?: (value: never) => boolean;
  /** Whether a message shows no value, since it is not plain. */
  readonly isHidden?: boolean;
  readonly fault: Fault;
}

const SELECTED_BY_LABELS =
  'write serviceAllocation: { serviceSelectors: [...] }, so that only Services with these labels get addresses';

const CILIUM: readonly Limit[] = [
  {
    prop: 'autoAssign',
    valueIn: ({ autoAssign }) => autoAssign,
    isRefused: (value: boolean) => !value,
    fault: {
      what: NOT_IN_CILIUM,
      why: 'a pool of Cilium gives an address to every load balancer that it selects',
      fix: SELECTED_BY_LABELS,
    },
  },
  {
    prop: 'avoidBuggyIps',
    valueIn: ({ avoidBuggyIps }) => avoidBuggyIps,
    isRefused: (value: boolean) => value,
    fault: {
      what: NOT_IN_CILIUM,
      why: 'Cilium excludes no addresses by their last byte',
      fix: 'write allowFirstLastIps: false, which keeps the first and the last address of each network, or ranges without these addresses',
    },
  },
  {
    prop: 'serviceAllocation.priority',
    valueIn: ({ serviceAllocation }) => serviceAllocation?.priority,
    fault: {
      what: NOT_IN_CILIUM,
      why: 'Cilium takes an address of any pool that selects the Service',
      fix: 'remove it, and write serviceSelectors so that one pool selects the Service',
    },
  },
  {
    prop: 'serviceAllocation.namespaceSelectors',
    valueIn: ({ serviceAllocation }) => serviceAllocation?.namespaceSelectors,
    fault: {
      what: 'do not exist in Cilium',
      why: 'a pool of Cilium selects namespaces by their names alone',
      fix: 'write namespaces',
    },
  },
  {
    prop: 'serviceAllocation.serviceSelectors',
    valueIn: ({ serviceAllocation }) => serviceAllocation?.serviceSelectors,
    isRefused: (selectors: readonly unknown[]) => selectors.length > 1,
    fault: {
      what: 'are several selectors',
      why: 'a pool of Cilium has one',
      fix: 'write one selector with matchExpressions, or an AddressPool for each',
    },
  },
];

const ALLOWS_ENDS: Limit = {
  prop: 'allowFirstLastIps',
  valueIn: ({ allowFirstLastIps }) => allowFirstLastIps,
  fault: {
    what: 'is only read by Cilium',
    why: 'the load balancers of the Cluster are those of another program',
    fix: 'remove it, or write ranges without these addresses',
  },
};

const KUBE_VIP: readonly Limit[] = [
  ALLOWS_ENDS,
  {
    prop: 'advertise',
    valueIn: ({ advertise }) => advertise,
    isHidden: true,
    fault: {
      what: NOT_FOR_KUBE_VIP,
      why: 'kube-vip announces all addresses in the one way that it was installed with',
      fix: 'remove it, and set vip_arp or bgp_enable of kube-vip',
    },
  },
  {
    prop: 'autoAssign',
    valueIn: ({ autoAssign }) => autoAssign,
    isRefused: (value: boolean) => !value,
    fault: {
      what: 'does not exist in kube-vip',
      why: 'the cloud provider takes an address of the pool for every load balancer of its namespaces',
      fix: 'write serviceAllocation: { namespaces: ["..."] }, so that only Services of that namespace get addresses',
    },
  },
  {
    prop: 'avoidBuggyIps',
    valueIn: ({ avoidBuggyIps }) => avoidBuggyIps,
    isRefused: (value: boolean) => !value,
    fault: {
      what: 'cannot be false with kube-vip',
      why: 'the cloud provider never assigns an IPv4 address that ends in .0 or .255',
      fix: 'remove it',
    },
  },
  {
    prop: 'serviceAllocation.namespaces',
    valueIn: ({ serviceAllocation }) => serviceAllocation?.namespaces,
    isRefused: (namespaces: readonly string[]) => namespaces.length > 1,
    fault: {
      what: 'are several namespaces',
      why: 'for each namespace the cloud provider of kube-vip looks at its own Services alone, so it would assign an address twice',
      fix: 'write an AddressPool with other addresses for each namespace',
    },
  },
  ...(['priority', 'namespaceSelectors', 'serviceSelectors'] as const).map((field): Limit => ({
    prop: `serviceAllocation.${field}`,
    valueIn: ({ serviceAllocation }) => serviceAllocation?.[field],
    fault: {
      what: NOT_FOR_KUBE_VIP,
      why: 'its cloud provider chooses a pool by the namespace of the Service alone',
      fix: 'remove it, or write namespaces with one namespace',
    },
  })),
];

const LIMITS: Readonly<Record<PoolKind, readonly Limit[]>> = {
  metallb: [ALLOWS_ENDS],
  cilium: CILIUM,
  kubeVip: KUBE_VIP,
};

/** Refuses props that what assigns the addresses cannot have. */
export function checkPoolLimits(kind: PoolKind, props: AddressPoolProps, refusals: Refusals): void {
  for (const { prop, valueIn, isRefused = () => true, isHidden, fault } of LIMITS[kind]) {
    const value = valueIn(props);
    if (value === undefined || !isRefused(value as never)) continue;
    refusals.at(prop).refuse(isHidden ? undefined : value, fault);
  }
}

/** What becomes of a pool whose entries overlap; nothing where nothing does. */
export const OVERLAPPING: Readonly<Record<PoolKind, string | undefined>> = {
  metallb: 'MetalLB refuses a pool that contains an address twice',
  cilium: 'Cilium assigns no address of a pool that contains an address twice',
  kubeVip: undefined,
};
