import type { Service } from '../../model/objects/service';
import { at, textsOf } from '../../model/read/fields';
import { contains, tryCidr, tryIp } from '../../net/ip';
import type { Client } from '../ask/client';
import { ClientKind, clientText } from '../ask/client';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';

/** What the source ranges of a load balancer say of a client; nothing where there are none. */
export function sourceRangeHops({ manifest }: Service, client: Client): readonly Hop[] {
  const ranges = textsOf(at(manifest.spec, 'loadBalancerSourceRanges'));
  if (ranges.length === 0 || ranges.some(isEvery)) return [];
  const hop = {
    kind: HopKind.POLICY,
    what: `Service ${manifest.namespace}/${manifest.name} admits ${ranges.join(', ')}`,
    places: [{ manifest, field: 'spec.loadBalancerSourceRanges' }],
  };
  const address = client.kind === ClientKind.POD ? undefined : client.address;
  const ip = address === undefined ? undefined : tryIp(address);
  if (!ip) {
    const why = `which addresses ${clientText(client)} has is not known`;
    return [{ ...hop, verdict: Verdict.UNKNOWN, why }];
  }
  const isIn = ranges.some((text) => {
    const range = tryCidr(text.trim());
    return range !== undefined && range.first.family === ip.family && contains(range, ip);
  });
  if (isIn) return [{ ...hop, verdict: Verdict.GIVEN }];
  return [
    {
      ...hop,
      verdict: Verdict.BLOCKED,
      why: `${address} is in none of these ranges`,
      fix: 'Add the network of the client to loadBalancerSourceRanges.',
    },
  ];
}

function isEvery(range: string): boolean {
  return /^(?:0\.0\.0\.0|::)\/0$/.test(range.trim());
}
