import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../lib/rules/catalogue';
import type { Rule } from '../../lib/rules/rule';
import { CASE_FILES, casesOf } from '../support/cases';
import { exampleOf, printedBy } from '../support/rule-example';

const FOLDER = join(__dirname, '../../docs/rules');

/** Each family, and what its rules are about. */
const FAMILIES: Readonly<Record<string, string>> = {
  input: 'Input',
  addresses: 'Addresses',
  ports: 'Ports and endpoints',
  routes: 'Routes',
  names: 'Names',
  references: 'References',
  deprecations: 'Deprecations',
  exposure: 'Exposure',
  policy: 'Policy',
};

const INTRODUCTION = [
  `There are ${RULES.length} rules. They read manifests as they are rendered, so they hold for anybody's YAML:`,
  'in `Fleet.synth()`, under any cdk8s `App`, in `npx cdk8s-reach check PATH`, as a validation plugin of',
  'cdk8s-cli, and in jest. Those of the policy set are off until asked for (`--set policy`).',
].join('\n');

const pages = new Map([['README.md', index()], ...RULES.map(pageOf)]);

if (process.env['UPDATE_DOCS']) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [file, text] of pages) writeFileSync(join(FOLDER, file), text);
}

test('there is a page for each rule, and for nothing else', () => {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  expect(files.sort()).toEqual([...pages.keys()].sort());
});

test.each([...pages])('%s says what the catalogue says', (file, text) => {
  expect(readFileSync(join(FOLDER, file), 'utf8')).toBe(text);
});

function pageOf(rule: Rule): [string, string] {
  const cases = casesOf(rule.id);
  const { wrong, right } = cases;
  const text = [
    `# ${rule.id} ${rule.name}`,
    `${rule.what} Severity: ${severityOf(rule)}.`,
    '## What happens',
    `${upper(rule.why)}.`,
    '## Wrong',
    ...example(rule, 'wrong', wrong.yaml),
    '## Right',
    ...example(rule, 'right', right),
    '## How to fix',
    rule.fix,
    '## When to waive',
    rule.waive,
    '## Sources',
    rule.sources.map((source) => `- <${source}>`).join('\n'),
  ].join('\n\n');
  return [`${rule.id}.md`, `${text}\n`];
}

/** The files of an example, the command that checks them, and what it prints. */
function example(rule: Rule, name: string, yaml: string): string[] {
  const shown = exampleOf(rule, casesOf(rule.id), name, yaml);
  return [
    ...shown.files.flatMap(([file, text]) => [`\`${file}\`:`, block('yaml', text)]),
    block('sh', shown.command),
    block('text', printedBy(shown)),
  ];
}

function index(): string {
  const families = Object.entries(FAMILIES).flatMap(([family, title]) => {
    const rules = RULES.filter(({ id }) => CASE_FILES.get(id)?.startsWith(`${family}/`));
    if (rules.length === 0) return [];
    const rows = rules.map(
      (rule) =>
        `| [${rule.id}](${rule.id}.md) | ${rule.name} | ${severityOf(rule)} | ${rule.what} |`,
    );
    return [
      `## ${title}`,
      ['| id | name | severity | what |', '|---|---|---|---|', ...rows].join('\n'),
    ];
  });
  return `${['# Rules', INTRODUCTION, ...families].join('\n\n')}\n`;
}

function severityOf({ severity, isPolicy }: Rule): string {
  return isPolicy ? `${severity}, in the policy set` : severity;
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trim()}\n\`\`\``;
}

function upper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
