import { countsText, summaryText } from '../../lib/report/summary';
import type { Finding } from '../../lib/rules/finding';
import { Severity } from '../../lib/rules/rule';
import { findings, outcome } from './cases';

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
  const nothing = { objects: 0, files: 0, clusters: 1, skipped: {}, known: 0 };
  expect(summaryText(outcome([], { checked: { ...nothing, ...checked } }))).toBe(
    `no findings; ${text}`,
  );
});
