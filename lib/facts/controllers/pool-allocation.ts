import { first, firstNumber } from '../releases/answer';
import type { Fact, Fault } from '../values/fault';
import type { SelectorLike } from '../values/label-selectors';
import { selectorMatches } from '../values/label-selectors';

/** The turn of a pool among those that a Service may have. @see https://metallb.io/apis/#serviceallocation */
export const poolPriority: Fact<number> = (value) =>
  Number.isInteger(value) && value >= 1 && value <= 2147483647
    ? undefined
    : {
        what: 'is not a priority',
        why: 'it is a whole number from 1 on, MetalLB tries the lowest first, and treats 0 as not set',
        fix: 'write for example 10, or remove it so that the pool is tried last',
      };

/** To which Services a pool gives addresses. */
export interface AllocationLike {
  readonly priority?: number;
  readonly namespaces?: readonly string[];
  readonly namespaceSelectors?: readonly SelectorLike[];
  readonly serviceSelectors?: readonly SelectorLike[];
}

/**
 * An allocation that selects nothing.
 * @param meansAll whether MetalLB then takes all Services, as it does from 0.15.0 on
 */
export function allocationFault(
  { priority, namespaces, namespaceSelectors, serviceSelectors }: AllocationLike,
  meansAll: boolean,
): Fault | undefined {
  if (namespaces ?? namespaceSelectors ?? serviceSelectors) return undefined;
  if (priority === undefined) return SAYS_NOTHING;
  return meansAll ? undefined : MATCHES_NOTHING;
}

/** A Service, as pools and advertisements see it. */
export interface ServiceLike {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A Service that a pool has no address for. Labels of namespaces are not known here. */
export function admissionFault(
  { namespaces, namespaceSelectors, serviceSelectors }: AllocationLike,
  service: ServiceLike,
): Fault | undefined {
  if (namespaces && !namespaceSelectors && !namespaces.includes(service.namespace)) {
    return notAdmitted(
      `the pool is for the namespaces ${namespaces.join(', ')}, and the Service is in ${service.namespace}`,
    );
  }
  const matches = serviceSelectors?.some((one) => selectorMatches(one, service.labels)) ?? true;
  return matches
    ? undefined
    : notAdmitted('no serviceSelectors entry of the pool matches the Service');
}

/** A pool whose advertisements are all for other Services. */
export function announcementFault(
  advertisements: readonly { readonly serviceSelectors?: readonly SelectorLike[] }[],
  { labels }: ServiceLike,
): Fault | undefined {
  const announced = advertisements.some(
    ({ serviceSelectors }) => serviceSelectors?.some((one) => selectorMatches(one, labels)) ?? true,
  );
  return announced ? undefined : NOT_ANNOUNCED;
}

function notAdmitted(why: string): Fault {
  return {
    what: 'assigns no address to this Service',
    why: `${why}, so the Service would stay without an address`,
    fix: 'write another pool, or change serviceAllocation of this pool',
  };
}

const SAYS_NOTHING: Fault = {
  what: 'is empty',
  why: 'some MetalLB releases treat an empty serviceAllocation as not set, others as a pool for no Service',
  fix: 'remove it, or write priority, namespaces, namespaceSelectors or serviceSelectors',
};

const MATCHES_NOTHING: Fault = {
  what: 'selects no Services',
  why: `before ${first('priorityAlone')} such a pool only assigns addresses to Services that request it`,
  fix: `write namespaces or serviceSelectors in addition to priority, or set release: "${firstNumber('priorityAlone')}" or later in LoadBalancers.metallb() of the Cluster`,
};

const NOT_ANNOUNCED: Fault = {
  what: 'is not announced for this Service',
  why: 'each advertisement of the pool has serviceSelectors, and none of them matches the labels of the Service, so no client could reach it',
  fix: 'add the labels to the Service, or another advertisement to the pool',
};
