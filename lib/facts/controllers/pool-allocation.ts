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
        why: 'it is a whole number from 1 on, the lowest first, and MetalLB takes 0 for none',
        fix: 'write for example 10, or leave it out for the last turn',
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
      `it is for the namespaces ${namespaces.join(', ')}, and the Service is in ${service.namespace}`,
    );
  }
  const matches = serviceSelectors?.some((one) => selectorMatches(one, service.labels)) ?? true;
  return matches ? undefined : notAdmitted('none of its serviceSelectors matches the Service');
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
    what: 'gives no address to this Service',
    why: `${why}, so it would wait for ever`,
    fix: 'write another pool, or change serviceAllocation of this one',
  };
}

const SAYS_NOTHING: Fault = {
  what: 'says nothing',
  why: 'MetalLB reads an empty allocation as none in some releases, and as one for no Service in others',
  fix: 'leave it out, or write priority, namespaces, namespaceSelectors or serviceSelectors',
};

const MATCHES_NOTHING: Fault = {
  what: 'names no Services',
  why: `before ${first('priorityAlone')} such a pool gives addresses only to Services that ask for it`,
  fix: `write namespaces or serviceSelectors beside priority, or set metallb: "${firstNumber('priorityAlone')}" or newer on the Cluster`,
};

const NOT_ANNOUNCED: Fault = {
  what: 'is not announced for this Service',
  why: 'each advertisement of the pool has serviceSelectors, and none of them matches the labels of the Service, so nobody would reach it',
  fix: 'give the Service the labels, or the pool another advertisement',
};
