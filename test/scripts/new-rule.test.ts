import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { gapsIn } from '../support/cases';
import { Folder } from '../support/folder';

const ROOT = join(__dirname, '../..');
const { FAMILIES, newRule } = jest.requireActual<{
  FAMILIES: readonly string[];
  newRule: (args: readonly string[], root: string) => string;
}>(join(ROOT, 'scripts/new-rule.js'));

const CHANGELOG = `# Changelog

## Unreleased

### Added

- One thing.

### Changed

- Another.
`;

const folder = new Folder();

beforeEach(() => {
  folder.write('CHANGELOG.md', CHANGELOG);
  for (const family of FAMILIES) {
    folder.write(`lib/rules/${family}/words.ts`);
    folder.write(`test/rules/${family}/words.ts`);
  }
  folder.write('lib/rules/ports/NET201-port-number-invalid.ts', 'kept');
  folder.write('lib/rules/ports/NET203-node-port-collision.ts');
});

test('takes an id of another hundred where it is named', () => {
  make('NET724', 'some-name', '--family', 'ports');
  expect(read('lib/rules/ports/NET724-some-name.ts')).toContain("id: 'NET724'");
});

test('writes the rule, its cases, the catalogue and the changelog, and says what is next', () => {
  expect(make('NET210', 'port-unheard-of', '--family', 'ports')).toBe(
    `wrote lib/rules/ports/NET210-port-unheard-of.ts
wrote test/rules/ports/NET210-port-unheard-of.ts
listed NET210 in lib/rules/all.ts and CHANGELOG.md

1. Fill in both files: each '<...>' says what goes there.
2. npm run rule -- NET210 --update   writes what the rule says of the wrong example into its cases: read it
3. npm run rule -- NET210            runs its tests
4. npm run docs                     writes its page, and all else that is derived`,
  );
  expect(read('lib/rules/ports/NET210-port-unheard-of.ts')).toContain(
    "export const NET210: Rule = {\n  id: 'NET210',\n  name: 'port-unheard-of',\n",
  );
  expect(read('lib/rules/all.ts')).toContain('  NET203,\n  NET210,\n');
  expect(read('CHANGELOG.md')).toBe(
    CHANGELOG.replace(
      '- One thing.\n',
      '- One thing.\n- Rule [NET210](docs/rules/NET210.md) `port-unheard-of`.\n',
    ),
  );
});

test.each([
  ['ports', 'NET204'],
  ['input', 'NET001'],
  ['policy', 'NET801'],
])('takes the next id of %s: %s', (family, id) => {
  make('some-name', '--family', family);
  expect(read(`lib/rules/${family}/${id}-some-name.ts`)).toContain(`id: '${id}'`);
});

test('takes no name for an id', () => {
  make('network-policy-unread', '--family', 'ports');
  expect(read('lib/rules/ports/NET204-network-policy-unread.ts')).toContain("id: 'NET204'");
});

test('has rules of exposure and policy off until they are asked for', () => {
  for (const family of ['exposure', 'policy', 'ports']) make(`${family}-name`, '--family', family);
  expect(read('lib/rules/exposure/NET701-exposure-name.ts')).toContain('isPolicy: true');
  expect(read('lib/rules/policy/NET801-policy-name.ts')).toContain('isPolicy: true');
  expect(read('lib/rules/ports/NET204-ports-name.ts')).not.toContain('isPolicy');
});

test('leaves to fill in what a test then asks for', () => {
  make('some-name', '--family', 'ports');
  expect(gapsIn(read('lib/rules/ports/NET204-some-name.ts'))).toHaveLength(8);
  expect(gapsIn(read('test/rules/ports/NET204-some-name.ts'))).toHaveLength(6);
});

test('writes files that compile', () => {
  make('NET299', 'some-name', '--family', 'ports');
  const files = ['lib/rules/ports/NET299-some-name.ts', 'test/rules/ports/NET299-some-name.ts'];
  expect(typeErrors(files)).toEqual([]);
});

test.each([
  [[], 'usage: npm run new-rule -- [NET724] some-name --family exposure'],
  [
    ['a-b', 'c-d', '--family', 'ports'],
    'usage: npm run new-rule -- [NET724] some-name --family exposure',
  ],
  [
    ['some-name'],
    '--family : write one of input, addresses, ports, routes, names, references, deprecations, exposure, policy',
  ],
  [
    ['Some', '--family', 'ports'],
    'Some: a name is two or more words of a-z and 0-9 with "-" between them',
  ],
  [['NET924', 'some-name', '--family', 'ports'], 'NET924: an id is NET, 0 to 8 and two digits'],
  [['net204', 'some-name', '--family', 'ports'], 'net204: an id is NET, 0 to 8 and two digits'],
  [['NET203', 'some-name', '--family', 'ports'], 'NET203 is the id of node-port-collision'],
  [['node-port-collision', '--family', 'ports'], 'node-port-collision is the name of NET203'],
])('refuses %j, and writes nothing', (args, message) => {
  expect(() => make(...args)).toThrow(new Error(message));
  expect(read('CHANGELOG.md')).toBe(CHANGELOG);
});

test('writes over nothing', () => {
  folder.write('test/rules/ports/NET204-some-name.ts', 'kept');
  expect(() => make('some-name', '--family', 'ports')).toThrow(
    new Error('test/rules/ports/NET204-some-name.ts is there already'),
  );
  expect(read('test/rules/ports/NET204-some-name.ts')).toBe('kept');
  expect(read('CHANGELOG.md')).toBe(CHANGELOG);
});

test('asks for a list in the changelog before it writes', () => {
  folder.write('CHANGELOG.md', '# Changelog\n');
  expect(() => make('some-name', '--family', 'ports')).toThrow(
    new Error('CHANGELOG.md has no list "### Added" below "## Unreleased"'),
  );
  expect(() => read('lib/rules/ports/NET204-some-name.ts')).toThrow();
});

test('knows the families that there are', () => {
  const catalogue = readFileSync(join(ROOT, 'lib/rules/all.ts'), 'utf8');
  const families = [...catalogue.matchAll(/from '\.\/(\w+)\//g)].map(([, family]) => family);
  expect([...new Set(families)]).toEqual(FAMILIES);
});

function make(...args: string[]): string {
  return newRule(args, folder.path);
}

function read(file: string): string {
  return readFileSync(folder.at(file), 'utf8');
}

/** What the compiler says of files of the folder, as if they stood in this tree. */
function typeErrors(files: readonly string[]): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    noUnusedLocals: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    types: [],
  };
  const texts = new Map(files.map((file) => [join(ROOT, file), read(file)]));
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...texts.keys()], options, {
    ...host,
    getSourceFile: (file, version) => {
      const text = texts.get(file);
      return text === undefined
        ? host.getSourceFile(file, version)
        : ts.createSourceFile(file, text, version);
    },
  });
  return [...texts.keys()].flatMap((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}
