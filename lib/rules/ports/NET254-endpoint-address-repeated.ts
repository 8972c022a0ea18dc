import { COUNTED_ONCE, WRITE_EACH_ADDRESS_ONCE, sentence } from '../../facts/values/sentences';
import type { WrittenAddress } from '../../model/queries/endpoint-addresses';
import { serviceNameOf, writtenAddresses } from '../../model/queries/endpoint-addresses';
import { canonicalIp } from '../../net/ip';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET254: Rule = {
  id: 'NET254',
  name: 'endpoint-address-repeated',
  severity: Severity.WARNING,
  reads: ['endpoints', 'slices'],
  what: 'A Service has one endpoint twice.',
  why: COUNTED_ONCE,
  fix: sentence(WRITE_EACH_ADDRESS_ONCE),
  waive: 'Never: a second entry adds nothing.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#duplicate-endpoints',
  ],
  check(network, report) {
    for (const claims of groupBy(writtenAddresses(network), keyOf).values()) {
      if (claims.length < 2 || !isRepeated(claims)) continue;
      const [text] = claims.map(({ value }) => String(value)).sort();
      report({
        places: claims.map(({ manifest, field }) => place(manifest, field)),
        what: `address ${text} is used by ${claims.length} endpoints`,
      });
    }
  },
};

/** One address with other ports is another endpoint. */
function keyOf(address: WrittenAddress): string {
  const { manifest, value, ports } = address;
  const ip = typeof value === 'string' ? canonicalIp(value) : '';
  return [manifest.kind, manifest.namespace, serviceNameOf(address), ip, ports].join(' ');
}

/** An object that is given twice, as for two environments, is one. */
function isRepeated(claims: readonly WrittenAddress[]): boolean {
  if (typeof claims[0]?.value !== 'string' || claims[0].value === '') return false;
  const manifests = new Set(claims.map(({ manifest }) => manifest));
  const objects = new Set(claims.map(({ manifest }) => manifest.identity));
  return objects.size > 1 || manifests.size < claims.length;
}
