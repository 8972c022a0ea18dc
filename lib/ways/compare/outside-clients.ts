import type { Service } from '../../model/objects/service';
import { at, textsOf } from '../../model/read/fields';
import { contains, formatIp, tryCidr, tryIp } from '../../net/ip';
import type { Outside } from '../ask/client';
import { ClientKind } from '../ask/client';
import { servicesBefore } from '../trace/proxies';
import type { FacedDesk, ComparedSide } from './side';

const INTERNET: Outside = { kind: ClientKind.INTERNET };

/** Of documentation, which no client has. */
const ELSEWHERE = ['203.0.113.1', '198.51.100.1', '192.0.2.1', '2001:db8::1'];

/** No more ranges are told apart. */
const MOST = 16;

/** One client outside where nothing asks for its address, else one of each range, and one of none. */
export function clientsOfServices(services: readonly Service[]): readonly Outside[] {
  const texts = services.flatMap(({ manifest }) =>
    textsOf(at(manifest.spec, 'loadBalancerSourceRanges')),
  );
  const ranges = [...new Set(texts.map((one) => one.trim()))].sort();
  if (ranges.length === 0) return [INTERNET];
  const known = ranges.flatMap((one) => tryCidr(one) ?? []);
  const within = known.slice(0, MOST).map(({ first }) => formatIp(first));
  const beyond = ELSEWHERE.find((text) => {
    const ip = tryIp(text);
    return ip && known.every((range) => range.first.family !== ip.family || !contains(range, ip));
  });
  return [...within, ...(beyond === undefined ? [] : [beyond])].map((address) => ({
    ...INTERNET,
    address,
  }));
}

export function clientsOfDesks(
  desks: readonly { readonly side: ComparedSide; readonly desk: FacedDesk }[],
): readonly Outside[] {
  return clientsOfServices(
    desks.flatMap(({ side, desk }) => [...servicesBefore(side.network, desk.entry)]),
  );
}
