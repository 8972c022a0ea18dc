import { RENAME_ONE, sentence } from '../../facts/values/sentences';
import { annotatedServices } from '../../model/queries/annotated';
import { keyed } from '../../model/read/field-path';
import type { Manifest } from '../../model/read/manifest';
import { groupBy, ofSeveralObjects } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET722: Rule = {
  id: 'NET722',
  name: 'external-dns-name-twice',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'Two Services request one name from external-dns.',
  why: 'external-dns creates one record with the addresses of both, so clients reach one or the other',
  fix: sentence(RENAME_ONE),
  waive:
    'If the Services serve the same content, or different external-dns instances write to different zones.',
  sources: ['https://kubernetes-sigs.github.io/external-dns/latest/docs/annotations/annotations/'],
  check(network, report) {
    const claims = annotatedServices(network).flatMap(({ manifest }) =>
      KEYS.flatMap((key) =>
        namesOf(manifest, key).map((name) => ({
          ...place(manifest, keyed('metadata.annotations', key)),
          name,
          key: `${key} ${name}`,
        })),
      ),
    );
    for (const those of groupBy(claims, ({ key }) => key).values()) {
      const [first] = those;
      const services = ofSeveralObjects(those);
      if (services.length === 0 || !first) continue;
      report({ places: those, what: `${first.name} is requested by ${services.length} Services` });
    }
  },
};

const PREFIX = 'external-dns.alpha.kubernetes.io/';
const KEYS = [`${PREFIX}hostname`, `${PREFIX}internal-hostname`];

/** Those with an identifier share a name on purpose, and another controller is not external-dns. */
function namesOf({ annotations }: Manifest, key: string): string[] {
  const said = annotations[key];
  if (said === undefined) return [];
  const controller = annotations[`${PREFIX}controller`] ?? 'dns-controller';
  const isOurs = controller === 'dns-controller';
  if (!isOurs || annotations[`${PREFIX}set-identifier`] !== undefined) return [];
  const names = said.split(',').map((name) => name.trim().replace(/\.$/, ''));
  return [...new Set(names)].filter((name) => name !== '');
}
