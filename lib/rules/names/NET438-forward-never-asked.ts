import type { CorefilePlugin, CorefileServer } from '../../model/objects/corefile';
import { corefiles } from '../../model/queries/corefiles';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET438: Rule = {
  id: 'NET438',
  name: 'forward-never-asked',
  severity: Severity.WARNING,
  reads: ['others'],
  what: 'A server of CoreDNS has a `forward` for a zone behind another one that takes the same queries.',
  why: 'the first forward whose zone contains the name takes the query, so the resolvers of the second are never asked',
  fix: 'Write the forward for the smaller zone first, or give the zone a server of its own.',
  waive: 'If the second one is kept as a note.',
  sources: [
    'https://coredns.io/plugins/forward/',
    'https://github.com/coredns/coredns/blob/v1.12.0/plugin/forward/forward.go',
  ],
  check(network, report) {
    for (const { manifest, field, servers } of corefiles(network)) {
      for (const draft of servers.flatMap(draftsOf)) {
        report({ ...draft, places: [place(manifest, field)] });
      }
    }
  },
};

function draftsOf({ plugins }: CorefileServer): Omit<Draft, 'places'>[] {
  const taken = new Map<string, string>(); // zone -> as written
  return plugins
    .filter(({ name }) => name === 'forward')
    .flatMap((plugin) => {
      const [written = ''] = plugin.args;
      const first = zonesAbove(written).find((zone) => taken.has(zone));
      if (takesAll(plugin)) taken.set(zoneOf(written), written);
      if (first === undefined) return [];
      return [{ what: `forward ${written} is behind forward ${taken.get(first)}` }];
    });
}

/** Whether it passes no query on: not those of other names, nor those with some answers. */
function takesAll({ options }: CorefilePlugin): boolean {
  return !options.some(([name]) => name === 'except' || name === 'next');
}

function zoneOf(written: string): string {
  return written.toLowerCase().replace(/\.$/, '');
}

/** A zone, those that it is a part of, and the root as the empty text. */
function zonesAbove(written: string): string[] {
  const labels = zoneOf(written).split('.');
  return [...labels.map((_, index) => labels.slice(index).join('.')), ''];
}
