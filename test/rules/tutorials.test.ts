import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { DEFAULT_RULES } from '../../lib/rules/catalogue';
import { Severity } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';
import type { Tutorial } from './tutorials';
import { EDGE } from './tutorials-edge';
import { INSIDE } from './tutorials-inside';

/** Where something of the cluster is stated, all is. */
const STATED = { knowledge: {} };

const findingsOf = ({ yaml, target }: Tutorial) => {
  const { manifests, unreadable } = readText(yaml, 'tutorial.yaml');
  return runRules(DEFAULT_RULES, [
    new Network({ ...DEFAULT_TARGET, ...(target && STATED), ...target }, manifests, { unreadable }),
  ]);
};

const ids = (findings: ReturnType<typeof findingsOf>) => [
  ...new Set(findings.map(({ rule }) => rule.id)),
];

test.each([...INSIDE, ...EDGE])('$title', (tutorial) => {
  const findings = findingsOf(tutorial);
  const isAdvice = ({ severity }: { severity: Severity }) => severity === Severity.INFO;
  expect(ids(findings.filter((finding) => !isAdvice(finding)))).toEqual(tutorial.finds);
  if (tutorial.advises) expect(ids(findings.filter(isAdvice))).toEqual(tutorial.advises);
});
