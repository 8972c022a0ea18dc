import { SERVICE_REFUSED } from '../../facts/values/sentences';
import { isDualStack } from '../../facts/values/ip-families';
import { readAddress } from '../../model/queries/service-addresses';
import { servicesWith } from '../../model/queries/written-fields';
import { at, listOf, textOf, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { tryIp } from '../../net/ip';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET173: Rule = {
  id: 'NET173',
  name: 'cluster-ips-disagree',
  severity: Severity.ERROR,
  reads: ['services'],
  what: 'The cluster IPs of a Service contradict each other or its IP families.',
  why: SERVICE_REFUSED,
  fix: 'Write clusterIP, repeat it as the first entry of clusterIPs, and write at most one address of each family, in the order of ipFamilies.',
  waive: 'Never: the API server refuses the Service.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/dual-stack/'],
  check(network, report) {
    for (const { manifest } of servicesWith(network, 'clusterIP', 'clusterIPs')) {
      const what = disagreement(manifest);
      if (what === undefined) continue;
      report({ places: FIELDS.map((key) => place(manifest, `spec.${key}`)), what });
    }
  },
};

const FIELDS = ['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy'];

function disagreement({ spec }: Manifest): string | undefined {
  const ips = textsOf(at(spec, 'clusterIPs'));
  const [ip, [first]] = [textOf(at(spec, 'clusterIP')) ?? '', ips];
  if (first === undefined && ip !== 'None' && at(spec, 'clusterIPs') === undefined) {
    return familyDisagreement(spec, ip === '' ? [] : [ip]);
  }
  if (first === undefined || ips.length < listOf(at(spec, 'clusterIPs')).length) return undefined;
  if (ip === '') return 'clusterIPs is set, but clusterIP is missing';
  if (ip !== first) return `clusterIP is ${ip}, but clusterIPs begins with ${first}`;
  if (ips.length > 2) return `clusterIPs has ${ips.length} addresses`;
  if (ips.length > 1 && ips.includes('None')) return 'clusterIPs contains None and an address';
  return familyDisagreement(spec, ips);
}

function familyDisagreement(spec: Manifest['spec'], ips: readonly string[]): string | undefined {
  const families = ips.map((text) => tryIp(readAddress(text))?.family);
  if (families.includes(undefined)) return undefined;
  if (families.length === 2 && families[0] === families[1]) {
    return `clusterIPs has two ${families[0]} addresses`;
  }
  if (families.length === 2 && !isDualStack(textOf(at(spec, 'ipFamilyPolicy')))) {
    return 'clusterIPs has two families, but ipFamilyPolicy does not allow two';
  }
  const written = textsOf(at(spec, 'ipFamilies'));
  const index = families.findIndex((family, place) => (written[place] ?? family) !== family);
  return index < 0
    ? undefined
    : `${ips[index]} is an ${families[index]} address, but ipFamilies has ${written[index]} at the same position`;
}
