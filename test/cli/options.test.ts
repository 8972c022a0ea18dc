import type { CheckOptions } from '../../lib/cli/options';
import { parseOptions } from '../../lib/cli/options';
import { DEFAULT_RULES, RULES } from '../../lib/rules/catalogue';
import { Severity } from '../../lib/rules/rule';
import { reach } from '../support/reach';

function check(...args: readonly string[]): CheckOptions {
  const options = parseOptions(['check', '.', ...args]);
  if (options.verb !== 'check') throw new Error('no check');
  return options;
}

test.each<[string[], string]>([
  [[], 'help'],
  [['help'], 'help'],
  [['--help'], 'help'],
  [['check', '-h'], 'help'],
  [['--version', 'check'], 'version'],
  [['--help', '--version'], 'help'],
])('%j asks for %s', (args, verb) => {
  expect(parseOptions(args)).toEqual({ verb });
});

test('a check of a path has the defaults that the usage tells', () => {
  expect(check()).toEqual({
    verb: 'check',
    paths: ['.'],
    clusters: [],
    format: 'text',
    failOn: Severity.ERROR,
    least: Severity.INFO,
    rules: DEFAULT_RULES,
    maxSize: 20_000_000,
    isQuiet: false,
    hasUnits: true,
    units: [],
  });
});

test.each<[string[], Partial<CheckOptions>]>([
  [['a', '-'], { paths: ['.', 'a', '-'] }],
  [['--', '--quiet'], { paths: ['.', '--quiet'], isQuiet: false }],
  [['--format', 'sarif'], { format: 'sarif' }],
  [['--format=json', '--format', 'junit'], { format: 'junit' }],
  [['--fail-on', 'never'], { failOn: undefined }],
  [['--fail-on', 'warning'], { failOn: Severity.WARNING }],
  [['--severity', 'error'], { least: Severity.ERROR }],
  [['--max-size', '0.5'], { maxSize: 500_000 }],
  [['--today', '2026-12-31'], { today: '2026-12-31' }],
  [['--baseline', 'a', '--write-baseline', 'b'], { baseline: 'a', newBaseline: 'b' }],
  [['--quiet', '--output', 'x'], { isQuiet: true, output: 'x' }],
  [['--cluster', 'lab.yaml'], { clusters: [{ file: 'lab.yaml' }] }],
  [['--cluster', 'dist/lab=lab.yaml'], { clusters: [{ folder: 'dist/lab', file: 'lab.yaml' }] }],
  [['--cluster', 'lab=a=b.yaml'], { clusters: [{ folder: 'lab', file: 'a=b.yaml' }] }],
  [['--cluster', '=lab.yaml'], { clusters: [{ file: '=lab.yaml' }] }],
  [
    ['--cluster', 'lab=a', '--cluster', 'b'],
    { clusters: [{ folder: 'lab', file: 'a' }, { file: 'b' }] },
  ],
])('%j', (args, expected) => {
  expect(check(...args)).toMatchObject(expected);
});

const named = (...ids: readonly string[]) => RULES.filter(({ id }) => ids.includes(id));

test.each<[string[], readonly unknown[]]>([
  [['--only', 'NET203'], named('NET203')],
  [['--only', 'NET501,net203'], named('NET203', 'NET501')],
  [['--only', 'NET501', '--only', 'node-port-collision'], named('NET203', 'NET501')],
  [['--only', 'NET501,NET203', '--skip', 'NET501'], named('NET203')],
  [['--skip', 'NET203'], DEFAULT_RULES.filter(({ id }) => id !== 'NET203')],
  [['--set', 'policy'], RULES],
  [['--set', 'policy', '--skip', 'NET203'], RULES.filter(({ id }) => id !== 'NET203')],
])('%j asks the rules', (args, rules) => {
  expect(check(...args).rules).toEqual(rules);
});

/** The first lines of what is refused: what, without why and fix. */
function refusals(args: readonly string[]): string[] {
  try {
    parseOptions(args);
  } catch (error) {
    return (error as Error).message.split('\n').filter((line) => !line.startsWith(' '));
  }
  return [];
}

test.each<[string[], string]>([
  [['check', '.', '--max-size', '0'], 'reach: --max-size: "0" is not a size'],
  [
    ['check', '.', '--max-size', '-1'],
    "reach: arguments cannot be read: Option '--max-size' argument is ambiguous",
  ],
  [['check', '.', '--max-size', '501'], 'reach: --max-size: "501" is not a size'],
  [['check', '.', '--max-size', ''], 'reach: --max-size: "" is not a size'],
  [['check', '.', '--today', 'tomorrow'], 'reach: --today: "tomorrow" is not a day'],
  [['check', '.', '--only', ''], 'reach: --only: "" is not a rule'],
  [['check', '.', '--only', 'NET203;NET501'], 'reach: --only: "NET203;NET501" is not a rule'],
  [['check', '.', '--format', 'toString'], 'reach: --format: "toString" is not known'],
  [['check', '.', '--quiet=yes'], 'reach: arguments cannot be read'],
  [['check', '.', '--output'], 'reach: arguments cannot be read'],
  [['rules', 'NET203', 'NET501'], 'reach: rules: "NET501" is a second rule'],
  [['rules', '--format', 'json'], 'reach: --format is an option of check'],
  [['rules', 'NET203', '--quiet'], 'reach: --quiet is an option of check'],
  [['init', '--output', 'x'], 'reach: --output is an option of check'],
])('%j is refused', (args, message) => {
  expect(refusals(args)).toEqual([expect.stringContaining(message)]);
});

test.each([
  ['203', 'for example NET203 node-port-collision, or a rule that reach rules lists'],
  [
    'Port-Collision',
    'for example NET203 node-port-collision, NET718 host-port-collision, or a rule that reach rules lists',
  ],
  ['ro', 'a rule that reach rules lists'],
  ['NET999', 'a rule that reach rules lists'],
])('a part of the name of a rule finds it: %s', (name, fix) => {
  const { stderr, exitCode } = reach(['rules', name]);
  expect(stderr).toBe(`reach: rules: "${name}" is not a rule
  why: a rule is named by its id or its name
  fix: write ${fix}
`);
  expect(exitCode).toBe(1);
});

test('all that is wrong is told at once', () => {
  expect(refusals(['check', '--format', 'html', '--only', 'a,b', '--today', 'x'])).toEqual([
    'reach: check needs a path',
    'reach: --today: "x" is not a day',
    'reach: --format: "html" is not known',
    'reach: --only: "a" is not a rule',
    'reach: --only: "b" is not a rule',
  ]);
});
