import { OBJECT_REFUSED, WRITE_ALL_NAMES, sentence } from '../../facts/values/sentences';
import { has } from '../../facts/releases/answer';
import { ipAddress } from '../../facts/values/addresses';
import { isLooseAddress } from '../../facts/values/loose-addresses';
import { dnsSubdomain } from '../../facts/values/names';
import type { Workload } from '../../model/objects/workload';
import { workloadsWith } from '../../model/queries/written-fields';
import { at, listOf, textOf, textsOf } from '../../model/read/fields';
import { canonicalIp } from '../../net/ip';
import { groupBy } from '../claims';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET430: Rule = {
  id: 'NET430',
  name: 'host-alias-invalid',
  severity: Severity.ERROR,
  reads: ['workloads'],
  what: 'A pod has an invalid entry for its hosts file, or two entries for one address.',
  why: OBJECT_REFUSED,
  fix: 'Write one entry for each address, with DNS names of lower-case letters.',
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/#adding-additional-entries-with-hostaliases',
  ],
  check(network, report) {
    const isStrict = has(network.target, 'strictAddresses');
    for (const workload of workloadsWith(network, 'hostAliases')) {
      const aliases = listOf(at(workload.podSpec, 'hostAliases'));
      aliases.forEach((alias, index) => {
        entryDrafts(workload, alias, index, isStrict).forEach(report);
      });
      repeatedDrafts(workload, aliases).forEach(report);
    }
  },
};

function entryDrafts(
  workload: Workload,
  alias: unknown,
  index: number,
  isStrict: boolean,
): Draft[] {
  const ip = textOf(at(alias, 'ip')) ?? '';
  const fault = ip === '' ? undefined : ipAddress(ip);
  const severity = isStrict || !isLooseAddress(ip) ? undefined : Severity.WARNING;
  const names = textsOf(at(alias, 'hostnames')).flatMap((name, place) => {
    const wrong = dnsSubdomain(name);
    const where = entryAt(workload, index, `hostnames[${place}]`);
    return wrong ? [draftOf(where, name, wrong)] : [];
  });
  if (!fault) return names;
  return [{ ...draftOf(entryAt(workload, index, 'ip'), ip, fault), severity }, ...names];
}

/** A list by address: what applies an object by its fields refuses a second entry of one address. */
function repeatedDrafts(workload: Workload, aliases: readonly unknown[]): Draft[] {
  const entries = aliases.flatMap((alias, index) => {
    const ip = textOf(at(alias, 'ip')) ?? '';
    return ip === '' ? [] : [{ ip: canonicalIp(ip), at: entryAt(workload, index, 'ip') }];
  });
  return [...groupBy(entries, ({ ip }) => ip)].flatMap(([ip, those]) => {
    if (those.length < 2) return [];
    return [
      {
        places: those.map(({ at }) => at),
        what: `${those.length} entries are for ${ip}`,
        why: 'the API server identifies the entries by their address, and refuses a server-side apply',
        fix: sentence(WRITE_ALL_NAMES),
        severity: Severity.WARNING,
      },
    ];
  });
}

function entryAt({ manifest, podField }: Workload, index: number, key: string) {
  return place(manifest, `${podField}.hostAliases[${index}].${key}`);
}
