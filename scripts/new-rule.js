// Begins a rule: npm run new-rule -- [NET724] some-name --family ports. Writes its file, its cases, a line of
// the changelog and the catalogue. What is left to say stands in '<...>', which tests refuse.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { parseArgs } = require('node:util');
const { ruleFiles, writeCatalogue } = require('./catalogue');

const FAMILIES = [
  'input',
  'addresses',
  'ports',
  'routes',
  'names',
  'references',
  'deprecations',
  'exposure',
  'policy',
];
/** What is off until asked for. */
const POLICY_FAMILIES = ['exposure', 'policy'];
const USAGE = 'usage: npm run new-rule -- [NET724] some-name --family exposure';

class Refusal extends Error {}

/** Writes the files of a new rule into a tree; what is asked wrongly is refused before anything is written. */
function newRule(args, root) {
  const { id, name, family } = asked(args, root);
  const files = [
    [`lib/rules/${family}/${id}-${name}.ts`, ruleText(id, name, family)],
    [`test/rules/${family}/${id}-${name}.ts`, casesText(id)],
  ];
  const there = files.find(([file]) => existsSync(join(root, file)));
  if (there) throw new Refusal(`${there[0]} is there already`);
  const changelog = changelogWith(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), id, name);
  for (const [file, text] of files) writeFileSync(join(root, file), text, { flag: 'wx' });
  writeFileSync(join(root, 'CHANGELOG.md'), changelog);
  writeCatalogue(root);
  return nextSteps(
    id,
    files.map(([file]) => file),
  );
}

function nextSteps(id, files) {
  return [
    ...files.map((file) => `wrote ${file}`),
    `listed ${id} in lib/rules/all.ts and CHANGELOG.md`,
    '',
    `1. Fill in both files: each '<...>' says what goes there.`,
    `2. npm run rule -- ${id} --update   writes what the rule says of the wrong example into its cases: read it`,
    `3. npm run rule -- ${id}            runs its tests`,
    '4. npm run docs                     writes its page, and all else that is derived',
  ].join('\n');
}

/** What is asked for, checked. */
function asked(args, root) {
  const { family, words } = parsed(args);
  const given = /^NET\d/i.test(words[0] ?? '') ? words.shift() : undefined;
  const [name, ...more] = words;
  if (name === undefined || more.length > 0) throw new Refusal(USAGE);
  if (!FAMILIES.includes(family))
    throw new Refusal(`--family ${family}: write one of ${FAMILIES.join(', ')}`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(name))
    throw new Refusal(`${name}: a name is two or more words of a-z and 0-9 with "-" between them`);
  const rules = ruleFiles(root);
  const namesake = rules.find((rule) => rule.name === name);
  if (namesake) throw new Refusal(`${name} is the name of ${namesake.id}`);
  return { id: given ? checkedId(given, rules) : nextId(family, rules), name, family };
}

function parsed(args) {
  const options = { family: { type: 'string', default: '' } };
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { family: values.family, words: positionals };
  } catch (error) {
    throw new Refusal(`${error.message}\n${USAGE}`);
  }
}

/** A rule keeps its id where it moves to another family, so an id of another hundred is no fault. */
function checkedId(id, rules) {
  if (!/^NET[0-8]\d{2}$/.test(id)) throw new Refusal(`${id}: an id is NET, 0 to 8 and two digits`);
  const owner = rules.find((rule) => rule.id === id);
  if (owner) throw new Refusal(`${id} is the id of ${owner.name}`);
  return id;
}

/** The id behind the last one of the family: in a gap may have stood a rule that is gone. */
function nextId(family, rules) {
  const hundred = hundredOf(family);
  const last = rules.filter(({ id }) => id.startsWith(hundred)).at(-1)?.id ?? `${hundred}00`;
  if (last === `${hundred}99`)
    throw new Refusal(`${last} is the last id of ${family}: name a free one`);
  return `NET${String(Number(last.slice(3)) + 1).padStart(3, '0')}`;
}

/** `NET2` of the rules on ports. */
function hundredOf(family) {
  return `NET${FAMILIES.indexOf(family)}`;
}

/** The changelog with a line more at the end of what was added since the last version. */
function changelogWith(text, id, name) {
  const head = /^## Unreleased\n\n### Added\n\n(?:- .*\n)+/m.exec(text);
  if (!head) throw new Refusal('CHANGELOG.md has no list "### Added" below "## Unreleased"');
  const end = head.index + head[0].length;
  return `${text.slice(0, end)}- Rule [${id}](docs/rules/${id}.md) \`${name}\`.\n${text.slice(end)}`;
}

function ruleText(id, name, family) {
  const policy = POLICY_FAMILIES.includes(family) ? '\n  isPolicy: true,' : '';
  return `import type { Service } from '../../model/objects/service';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const ${id}: Rule = {
  id: '${id}',
  name: '${name}',
  severity: Severity.WARNING,${policy}
  reads: ['services'],
  what: '<what is wrong, one sentence with a full stop>',
  why: '<what becomes of it in a cluster, without a full stop>',
  fix: '<what to write instead, one sentence with a full stop>',
  waive: '<when it is right all the same, one sentence with a full stop>',
  sources: ['<the address of the page or the source that says so>'],
  check(network, report) {
    for (const service of network.services.filter(isWrong)) {
      report({
        places: [place(service.manifest, '<the field, such as spec.clusterIP>')],
        what: '<what is wrong here, with its values, without a full stop>',
      });
    }
  },
};

function isWrong({ type }: Service): boolean {
  return type === '<the type that it is wrong with>';
}
`;
}

function casesText(id) {
  return `import type { RuleCases } from '../cases';

export const cases: RuleCases = {
  facts: ['<a row of docs/facts.md; without one, leave this line out>'],
  wrong: {
    yaml: '<manifests that are wrong>',
    text: '<npm run rule -- ${id} --update writes it>',
  },
  right: '<the same, mended: no rule finds a thing in it>',
  silent: {
    '<what looks alike and is right>': { yaml: '<manifests>' },
  },
};
`;
}

function main() {
  try {
    console.log(newRule(process.argv.slice(2), resolve(__dirname, '..')));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (require.main === module) main();

module.exports = { newRule, FAMILIES };
