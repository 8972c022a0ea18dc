import { canonicalIp } from '../../net/ip';
import type { Fault } from '../values/fault';
import { CLUSTER_FOR_BOTH } from '../values/sentences';
import type { AddressUse } from './metallb';
import { keyFault } from './metallb';

/**
 * Why two Services cannot have one address of Cilium.
 * @see https://github.com/cilium/cilium/blob/v1.20.2/operator/pkg/lbipam/service_store.go#L88
 */
export function ciliumSharingFault(
  mine: AddressUse,
  other: AddressUse,
  owner: string,
): Fault | undefined {
  const fault = keyFault(mine, other, owner);
  if (fault || canonicalIp(mine.address) !== canonicalIp(other.address)) return fault;
  const what = `is also the address of ${owner}`;
  const closed = [
    [mine, other],
    [other, mine],
  ].find(([one, another]) => one && another && !admits(one, another.namespace));
  if (closed) return { what, ...acrossNamespaces(closed[0], closed[1]) };
  if (mine.local !== other.local) return { what, ...ANOTHER_POLICY };
  if (mine.local && !samePods(mine.selector, other.selector)) return { what, ...OTHER_PODS };
  return undefined;
}

/** Whether a use of an address may be shared by Services of a namespace. */
function admits({ namespace, sharedWith = [] }: AddressUse, other: string | undefined): boolean {
  return namespace === other || sharedWith.includes(other ?? '') || sharedWith.includes('*');
}

function samePods(one: AddressUse['selector'], other: AddressUse['selector']): boolean {
  const keys = Object.keys(one);
  return (
    keys.length > 0 &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => one[key] === other[key])
  );
}

function acrossNamespaces(
  one: AddressUse | undefined,
  other: AddressUse | undefined,
): Pick<Fault, 'why' | 'fix'> {
  return {
    why: `one Service is in the namespace ${one?.namespace}, the other in ${other?.namespace}, and Cilium lets Services of two namespaces share an address only if each names the namespace of the other`,
    fix: `write pool.share(..., { namespaces: ["${other?.namespace}"] }) for the Service in ${one?.namespace}, or another address`,
  };
}

const ANOTHER_POLICY = {
  why: 'Cilium lets Services share an address only if they have the same external traffic policy',
  fix: 'write the same externalTrafficPolicy for both, or another address',
};

const OTHER_PODS = {
  why: 'with the external traffic policy Local, Cilium lets Services share an address only if they select the same pods',
  fix: CLUSTER_FOR_BOTH,
};
