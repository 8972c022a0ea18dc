import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import type { Target } from '../../lib/model/read/target';
import { DEFAULT_TARGET, WRITTEN_TARGET } from '../../lib/model/read/target';
import type { Draft } from '../../lib/rules/rule';
import { findingOf } from '../../lib/rules/finding';
import { softenedByAge } from '../../lib/rules/older';
import { RULES } from '../../lib/rules/catalogue';
import { Severity } from '../../lib/rules/rule';

const [RULE] = RULES.filter(({ severity }) => severity === Severity.ERROR);
const INGRESS = 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a}\n';

/** What becomes of a finding that holds from a release on: `info This assumes ...`. */
function told(target: Target, release: string | undefined, yaml = ''): string {
  const network = new Network(target, readText(yaml, 'a.yaml').manifests);
  const draft: Draft = {
    places: [],
    what: 'it is gone',
    fix: '',
    since: release === undefined ? undefined : { property: 'kubernetes', release },
  };
  const findings = RULE ? [findingOf(RULE, draft, [])] : [];
  return softenedByAge(network, findings)
    .map(({ severity, fix }) => `${severity}${fix}`)
    .join();
}

const INFO = (where: string) =>
  `info This assumes Kubernetes 1.37, the newest: declare \`kubernetes\` ${where}.`;

test.each<[string, Target, string | undefined, string, string]>([
  ['nothing says the release', DEFAULT_TARGET, '1.22', '', INFO('with --cluster')],
  [
    'a cluster file leaves it out',
    { ...DEFAULT_TARGET, statement: { by: 'cluster file', path: 'lab.yaml' } },
    '1.22',
    '',
    INFO('in lab.yaml'),
  ],
  ['it holds in every release', DEFAULT_TARGET, undefined, '', 'error'],
  ['the release is stated', { ...DEFAULT_TARGET, knowledge: {} }, '1.22', '', 'error'],
  ['constructs wrote it', WRITTEN_TARGET, '1.22', '', 'error'],
  [
    'a fleet wrote it',
    { ...DEFAULT_TARGET, statement: { by: 'record', path: 'dist' } },
    '1.22',
    '',
    'error',
  ],
  ['an object is for no older cluster', DEFAULT_TARGET, '1.16', INGRESS, 'error'],
  ['an object may be for one', DEFAULT_TARGET, '1.22', INGRESS, INFO('with --cluster')],
])('where %s', (_, target, release, yaml, expected) => {
  expect(told(target, release, yaml)).toBe(expected);
});

test('what rests on the release anyway says it once', () => {
  const network = new Network(DEFAULT_TARGET, []);
  const assumes = [{ property: 'kubernetes', value: '1.37', what: 'a' }] as const;
  const since = { property: 'kubernetes', release: '1.22' } as const;
  const findings = RULE
    ? [{ ...findingOf(RULE, { places: [], what: 'a', since }, []), assumes }]
    : [];
  expect(softenedByAge(network, findings)).toEqual(findings);
});
