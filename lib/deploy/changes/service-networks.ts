import type { RefusedUpdate } from '../../facts/values/refused-update';
import { at, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';

const WHY = 'addresses of the network are assigned, so a ServiceCIDR may only get a second network';
const FIX =
  'Write another ServiceCIDR for the new network, and delete this one once no Service uses it.';

/**
 * What is refused of a ServiceCIDR over another one.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/networking/validation/validation.go ValidateServiceCIDRUpdate
 */
export function ofServiceNetworks(
  { spec: before }: Manifest,
  { spec: now }: Manifest,
): RefusedUpdate[] {
  const was = textsOf(at(before, 'cidrs'));
  const is = textsOf(at(now, 'cidrs'));
  const isKept = was.every((cidr, index) => is[index] === cidr);
  if (isKept && is.length >= was.length && is.length <= 2) return [];
  return [{ field: 'spec.cidrs', before: was, now: is, why: WHY, fix: FIX, isSure: true }];
}
