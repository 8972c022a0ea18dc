import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reach } from '../support/reach';

const ROOT = join(__dirname, '../..');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reach-init-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const init = (...args: readonly string[]) => reach(['init', ...args], { folder });
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('reach init', () => {
  test('makes a project in a folder, and says what to do there', () => {
    expect(init('My Platform')).toEqual({
      exitCode: 0,
      stdout: `"My Platform": 36 files; start with README.md. Next:
  cd 'My Platform'
  npm install
  npm run synth
  npm test
Then commit all of it, package-lock.json and dist/ too: the pipelines need both.
`,
      stderr: '',
    });
    expect(readdirSync(join(folder, 'My Platform')).sort()).toEqual([
      '.gitattributes',
      '.github',
      '.gitignore',
      '.gitlab-ci.yml',
      '.npmrc',
      'README.md',
      'apps',
      'cdk8s.yaml',
      'clusters',
      'jest.config.js',
      'main.ts',
      'package.json',
      'platform',
      'renovate.json',
      'scripts',
      'test',
      'tsconfig.json',
      'waivers.ts',
    ]);
  });

  test('fills in names, releases and the end of the waiver', () => {
    init('My Platform');
    const { version, peerDependencies } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    ) as { version: string; peerDependencies: Record<string, string> };
    expect(JSON.parse(read('My Platform/package.json'))).toMatchObject({
      name: 'my-platform',
      dependencies: { ...peerDependencies, 'cdk8s-reach': version },
    });
    expect(read('My Platform/waivers.ts')).toContain("until: '2027-06-30',");
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (/\.(ts|json|js)$/.test(file)) expect(read(file)).not.toMatch(/(?<!\$)\{\{/);
    }
  });

  test('takes the folder that it is run in, beside what is there', () => {
    writeFileSync(join(folder, 'notes.txt'), '');
    expect(init()).toMatchObject({ exitCode: 0, stderr: '' });
    expect(read('README.md')).toContain('# The platform');
  });

  test('overwrites nothing, and then writes nothing', () => {
    writeFileSync(join(folder, 'main.ts'), 'mine');
    writeFileSync(join(folder, 'package.json'), '{}');
    expect(init()).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `reach: init: "." already has main.ts and 1 more
  why: no file is overwritten, so none is written
  fix: write the name of a new folder, such as reach init platform
`,
    });
    expect(readdirSync(folder).sort()).toEqual(['main.ts', 'package.json']);
    expect(read('main.ts')).toBe('mine');
  });

  test.each([
    [
      'a link that leads nowhere',
      'main.ts',
      () => {
        symlinkSync('gone', join(folder, 'main.ts'));
      },
    ],
    [
      'a file that is not a folder',
      'apps',
      () => {
        writeFileSync(join(folder, 'apps'), 'mine');
      },
    ],
  ])('takes %s for what is there', (_name, place, make) => {
    make();
    expect(init().stderr).toContain(`"." already has ${place}`);
    expect(readdirSync(folder)).toEqual([place]);
  });

  test('refuses a file for a folder', () => {
    writeFileSync(join(folder, 'platform'), '');
    expect(init('platform').stderr).toContain('reach: init: "platform" is not a folder\n');
  });

  test('takes a folder of the template that is there already', () => {
    mkdirSync(join(folder, 'apps'));
    expect(init().exitCode).toBe(0);
  });

  test('makes one project at a time', () => {
    expect(init('a', 'b').stderr).toBe(`reach: init: "b" is a second folder
  why: reach init creates one project at a time
  fix: write reach init and one folder
`);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('adds an app by less than 15 lines', () => {
    for (const app of readdirSync(join(ROOT, 'templates/platform/apps'))) {
      const text = readFileSync(join(ROOT, 'templates/platform/apps', app), 'utf8');
      expect(text.split('\n').length).toBeLessThan(15);
    }
  });
});
