import { plainAddress } from '../../facts/values/addresses';
import { withMask } from '../../facts/values/cidrs';
import type { IpRange } from '../../net/ip';
import { canonicalIp, tryCidr } from '../../net/ip';
import { at, listOf, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';

/** A text of the spec where an address or a network should stand. */
export interface AddressText {
  readonly text: string;
  readonly field: string;
}

const NONE: readonly AddressText[] = [];

/** `clusterIP` and `clusterIPs`, without `None`. */
export function clusterIpTexts({ spec }: Manifest): readonly AddressText[] {
  const text = textOf(at(spec, 'clusterIP'));
  if (text === undefined && at(spec, 'clusterIPs') === undefined) return NONE;
  const first = text === undefined ? [] : [{ text, field: 'spec.clusterIP' }];
  return [...first, ...textsAt({ spec }, 'clusterIPs')].filter(
    (one) => one.text !== '' && one.text !== 'None',
  );
}

/** The texts of a list of the spec, each with its place. */
export function textsAt({ spec }: Pick<Manifest, 'spec'>, key: string): readonly AddressText[] {
  if (at(spec, key) === undefined) return NONE;
  return listOf(at(spec, key)).flatMap((value, index) =>
    typeof value === 'string' ? [{ text: value, field: `spec.${key}[${index}]` }] : [],
  );
}

/** The canonical text of what an address stands for, as an API server before 1.36 reads it. */
export function readAddress(text: string): string {
  return canonicalIp(plainAddress(text) ?? text);
}

/** A network as an API server before 1.36 reads it. */
export function readNetwork(text: string): IpRange | undefined {
  const [address = '', ...lengths] = text.trim().split('/');
  const length = lengths.map((one) => one.replace(/^0+(?=\d)/, '')).join('/');
  return tryCidr(withMask(plainAddress(address) ?? address, address, length));
}
