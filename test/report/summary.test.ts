import { countsText, knownLines, summaryText } from '../../lib/report/summary';
import type { Checked } from '../../lib/report/outcome';
import type { Finding } from '../../lib/rules/finding';
import { Severity } from '../../lib/rules/rule';
import { STATED, findings, outcome } from './cases';

const [conflict, warning, waived] = findings() as [Finding, Finding, Finding];
const info = { ...warning, severity: Severity.INFO };

test.each<[string, Finding[]]>([
  ['no findings', []],
  ['1 error', [conflict]],
  ['2 errors, 1 warning', [warning, conflict, conflict]],
  ['1 warning, 2 infos', [info, warning, info]],
  ['2 waived', [waived, waived]],
  ['1 error, 1 info, 1 waived', [waived, info, conflict]],
])('%s', (text, those) => {
  expect(countsText(those)).toBe(text);
});

test.each([
  [{ objects: 0, files: 0 }, 'checked 0 objects in 0 files'],
  [{ objects: 1, files: 1 }, 'checked 1 object in 1 file'],
  [{ objects: 2, files: 3, clusters: 2 }, 'checked 2 objects in 3 files of 2 clusters'],
  [{ known: 1 }, 'checked 0 objects in 0 files; 1 finding in the baseline'],
  [{ known: 2 }, 'checked 0 objects in 0 files; 2 findings in the baseline'],
  [{ skipped: { template: 1 } }, 'checked 0 objects in 0 files; skipped 1 file: 1 template'],
  [
    { skipped: { template: 2, 'no manifest': 1, kustomization: 1, encrypted: 3 } },
    'checked 0 objects in 0 files; skipped 7 files: 3 encrypted, 1 kustomization, 1 without manifests, 2 templates',
  ],
])('of %j: %s', (checked, text) => {
  const nothing = { ...STATED, objects: 0, files: 0, clusters: 1, skipped: {}, known: 0 };
  expect(summaryText(outcome([], { checked: { ...nothing, ...checked } }))).toBe(
    `no findings; ${text}`,
  );
});

describe('how the clusters are known', () => {
  const COUNTS = { objects: 1, files: 1, clusters: 1, skipped: {}, known: 0 };
  const lines = (more: Partial<Checked>) =>
    knownLines(outcome([], { checked: { ...COUNTS, ...STATED, ...more } }));
  const assumed = ['Kubernetes 1.37, the newest', 'Gateway API 1.6, the newest'].map((what) => ({
    property: 'kubernetes' as const,
    value: '',
    what,
    where: 'with --cluster',
  }));

  test('has no line where all is stated elsewhere', () => {
    expect(lines({})).toEqual([]);
  });

  test('names what is assumed, what is seen and what states the rest', () => {
    const stated = ['dist/.cdk8s-reach.sha256', 'lab.yaml'];
    expect(lines({ assumed, seen: ['MetalLB 0.14.5 (metallb.yaml:7)'], stated })).toEqual([
      'Cluster facts: dist/.cdk8s-reach.sha256, lab.yaml',
      'Seen: MetalLB 0.14.5 (metallb.yaml:7)',
      'Assumed: Kubernetes 1.37, the newest; Gateway API 1.6, the newest (declare it with --cluster)',
    ]);
  });

  test('says nothing where nothing was checked', () => {
    expect(lines({ assumed, objects: 0 })).toEqual([]);
  });
});
