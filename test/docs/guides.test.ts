import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { ReachValidation } from '../../lib';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { GUIDE_APPS, GUIDE_CODE, PAGES, TEMPLATE_CODE, isOfTemplate } from '../support/guide-apps';
import type { Block } from '../support/pages';
import { ROOT, blocksOf, compilerFaults, filesWritten, pagesIn, runBlock } from '../support/pages';
import { reach } from '../support/reach';
import { messageOf } from '../support/refusal';

test('every block of TypeScript compiles, and one that does not is found', () => {
  expect(GUIDE_CODE.length).toBeGreaterThan(12);
  const wrong = { place: 'a.md:1', language: 'ts', code: "import { Fleeet } from 'cdk8s-reach';" };
  expect(compilerFaults([...GUIDE_CODE, wrong])).toEqual([
    expect.stringContaining("a.md:1: '\"cdk8s-reach\"' has no exported member named 'Fleeet'"),
  ]);
});

/** What a block loads. Jest finds `cdk8s-reach` here. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a block says what it loads
const load = (id: string) => require(id) as unknown;

describe.each(GUIDE_APPS.map((block) => [block.place, block] as const))('%s', (_place, block) => {
  test('runs, and makes the objects that are shown below it', () => {
    const made = Object.values(filesWritten(block.code, load)).flatMap(documents);
    const shown = shownBelow(block).flatMap(({ code: text }) => documents(text));
    for (const one of shown) expect(made).toContainEqual(one);
  });

  test('gets neither an error nor a warning, and no namespace is written in vain', () => {
    const told = runBlock(block.code, load, (folder) =>
      existsSync(join(folder, 'dist'))
        ? reach(['check', 'dist', '--severity', 'info', '--quiet'], { folder }).stdout
        : '',
    );
    const lines = told.split('\n').filter((line) => /^(error|warning|info NET405) /.test(line));
    expect(lines).toEqual([]);
  });
});

test('a block of a project that reach init makes, is the file of the template', () => {
  const shop = readFileSync(join(ROOT, 'templates/platform/apps/shop.ts'), 'utf8');
  const ofReadme = blocksOf('templates/platform/README.md').filter(isOfTemplate);
  const shown = [...TEMPLATE_CODE, ...ofReadme];
  expect(shown.map(({ code: text }) => text)).toEqual([shop, shop]);
});

test('docs/tutorial.md shows what a wrong address is refused with', () => {
  const blocks = blocksOf('docs/tutorial.md');
  const app = blocks.find(({ language }) => language === 'ts')?.code ?? '';
  const wrong = app.replace("pool.address('192.168.10.240')", "pool.address('192.168.10.10')");
  const [shown] = blocks.filter(({ language }) => language === 'text');
  expect(`${messageOf(() => filesWritten(wrong, load))}\n`).toBe(shown?.code);
});

/** The manifests on the page from a block to the next one of TypeScript. */
function shownBelow(block: Block): Block[] {
  const [page = ''] = block.place.split(':');
  const blocks = blocksOf(page);
  const after = blocks.slice(blocks.findIndex(({ place }) => place === block.place) + 1);
  const end = after.findIndex(({ language }) => language === 'ts');
  const own = end < 0 ? after : after.slice(0, end);
  return own.filter(({ language, code: text }) => language === 'yaml' && isMade(text));
}

/** Whether YAML is of what an app writes, not of a file that somebody else does. */
function isMade(text: string): boolean {
  return text.includes('apiVersion:') && !text.includes('reach.cdk8s.io/waive');
}

function documents(text: string): unknown[] {
  return parseAllDocuments(text).map((document) => document.toJS() as unknown);
}

/** Commands of others, and what stands in for a run of them. */
const OTHERS: readonly RegExp[] = [
  /^npm (init -y|install( --save-dev)?( [\w-]+)+|ci && npm (test|run synth))$/,
  /^npm run (synth|test:update)$/, // in a project of the template: test/package/pipelines.trial.ts
  /^npx tsx main\.ts$/, // the block of TypeScript above it is run
  /^npx cdk8s synth$/, // test/app/dist.test.ts
  /^kubectl (apply -R -f|kustomize) \S+$/,
  /^\(kubectl version -o json; echo ---; kubectl get [\w,]+ -A -o json\)$/, // test/cli/cluster.test.ts
  /^kubectl get [\w,]+ (-A|-n shop) -o json$/, // test/cli/drift.test.ts
  /^helm template shop \.\/chart$/,
  /^git diff --exit-code dist$/,
  /^(pip install|go get) \S+$/, // test/package/python.trial.ts, go.trial.ts
  /^curl --resolve \S+ \S+$/,
];

/** That of README, which checks the one file that it names. */
const FIRST_CHECK = 'npx cdk8s-reach check .\n';

const commands = PAGES.flatMap(blocksOf).filter(({ language }) => language === 'sh');

describe.each(commands.map((block) => [block.place, block] as const))('%s', (_place, block) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
    if (block.code === FIRST_CHECK) {
      const shop = join('k8s', 'shop.yaml');
      cpSync(join(ROOT, 'examples', 'other-peoples-yaml', shop), join(folder, shop));
      return;
    }
    cpSync(join(ROOT, 'examples', 'other-peoples-yaml'), folder, { recursive: true });
    cpSync(join(ROOT, 'examples', 'pull-request'), folder, { recursive: true });
    cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
    const rack = join(ROOT, 'examples/shop-on-bare-metal/dist/rack');
    cpSync(rack, join(folder, 'rack'), { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('holds commands that run', () => {
    const answers = block.code
      .trim()
      .split('\n')
      .map((line) => answerOf(line, folder));
    if (process.env['UPDATE_DOCS']) writeAnswerBelow(block, answers.join(''));
    const shown = answerBelow(block);
    if (shown !== undefined) expect(answers.join('')).toBe(shown);
  });
});

/** What a line prints, where it is one of `reach`; others are known. */
function answerOf(line: string, folder: string): string {
  const parts = line.replace(/ +#.*$/, '').split(' | ');
  const own = parts.filter((part) => /^(npx cdk8s-reach|reach) /.test(part));
  const strange = parts.filter(
    (part) => !own.includes(part) && !OTHERS.some((one) => one.test(part)),
  );
  expect(strange).toEqual([]);
  return own
    .map((part) => {
      const args = part.replace(/^(npx cdk8s-reach|reach) /, '').split(' ');
      const stdin = readFileSync(join(folder, 'k8s', 'shop.yaml'), 'utf8');
      return reach(args, { folder, stdin }).stdout;
    })
    .join('');
}

/** The text that stands on the page next to the commands, as what they print. */
function answerBelow({ place }: Block): string | undefined {
  const [page = ''] = place.split(':');
  const blocks = blocksOf(page);
  const next = blocks[blocks.findIndex((one) => one.place === place) + 1];
  return next?.language === 'text' ? next.code : undefined;
}

function writeAnswerBelow(block: Block, answer: string): void {
  const shown = answerBelow(block);
  if (shown === undefined || shown === answer) return;
  const [page = ''] = block.place.split(':');
  const text = readFileSync(join(ROOT, page), 'utf8');
  const [old, now] = [shown, answer].map((code) => `\`\`\`text\n${code}\`\`\``);
  writeFileSync(
    join(ROOT, page),
    text.replace(old ?? '', () => now ?? ''),
  );
}

describe('a block of YAML that no app makes', () => {
  const yaml = (page: string) =>
    blocksOf(page)
      .filter(({ language }) => language === 'yaml')
      .map(({ code: text }) => text);

  const [cluster, action = '', gitlab = '', local = '', hooks = ''] = yaml(
    'docs/how-to/check-yaml.md',
  );

  test('of a cluster, is the file of the example', () => {
    expect(cluster).toBe(
      readFileSync(join(ROOT, 'examples/other-peoples-yaml/cluster.yaml'), 'utf8'),
    );
  });

  test('of audiences, is the file of the example', () => {
    const file = readFileSync(join(ROOT, 'examples/pull-request/cluster.yaml'), 'utf8');
    expect(yaml('docs/how-to/what-a-pull-request-opens.md')).toEqual([file]);
  });

  test('of intents, is the file of the example', () => {
    const file = readFileSync(join(ROOT, 'examples/other-peoples-yaml/intents.yaml'), 'utf8');
    expect(yaml('docs/how-to/why-does-it-not-answer.md')).toEqual([file.replace(/^#.*\n/, '')]);
  });

  test('of a workflow, gives the action inputs that it has', () => {
    const { steps } = parse(action) as { steps: { uses: string; with?: object }[] };
    const { inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: object };
    const given = steps.find(({ uses }) => uses.startsWith('cdk8s-reach/'))?.with ?? {};
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  });

  test('of a job of GitLab, keeps the report that it writes', () => {
    const { reach: job } = parse(gitlab) as {
      reach: { script: string[]; artifacts: { when: string; reports: { junit: string } } };
    };
    const [, options] = /^npx --yes cdk8s-reach@[\d.]+ (.*)$/.exec(job.script.join('\n')) ?? [];
    const { when, reports } = job.artifacts;
    expect(options).toMatch(new RegExp(` --output ${reports.junit}$`));
    expect(when).toBe('always'); // a finding fails the job
    const args = options?.replace(/ --output .*/, '').split(' ') ?? [];
    const { exitCode, stdout } = reach(args, { folder: join(ROOT, 'examples/other-peoples-yaml') });
    expect(exitCode).toBe(2);
    expect(stdout).toContain('<testsuite name="cdk8s-reach"');
  });

  test('of pre-commit, names the hook that is there', () => {
    const { repos } = parse(hooks) as { repos: [{ hooks: { id: string }[] }] };
    const file = readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8');
    const there = (parse(file) as { id: string }[]).map(({ id }) => ({ id }));
    expect(repos[0].hooks).toEqual(there);
  });

  test('of pre-commit without Node, runs the check of the hook that is there', () => {
    const { repos } = parse(local) as { repos: [{ hooks: [{ id: string; entry: string }] }] };
    const file = readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8');
    const [there] = parse(file) as [{ id: string; entry: string; args: string[] }];
    const [{ id, entry }] = repos[0].hooks;
    expect([id, entry]).toEqual([there.id, `reach check ${there.args.join(' ')}`]);
    expect(there.entry).toMatch(/^npx --yes cdk8s-reach@[\d.]+ check$/);
  });

  test('of a waiver, is read as one', () => {
    const [stdin = ''] = yaml('docs/how-to/waive.md');
    expect(reach(['check', '-'], { stdin }).stdout).toBe(
      `1 waived; checked 1 object in 1 file\nAssumed: Kubernetes ${DEFAULT_TARGET.kubernetes}, the newest (declare it with --cluster)\n`,
    );
  });

  test('of the plugin, names what is there', () => {
    const [text = ''] = yaml('docs/how-to/stock-app.md');
    const [plugin] = (parse(text) as { validations: Record<string, unknown>[] }).validations;
    const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
    };
    expect(plugin).toEqual({
      package: name,
      version,
      class: ReachValidation.name,
      properties: { failOn: 'warning' },
    });
    expect(() => new ReachValidation(plugin?.['properties'] as object)).not.toThrow();
  });
});

test('docs/README.md leads to every page', () => {
  const index = readFileSync(join(ROOT, 'docs', 'README.md'), 'utf8');
  const pages = readdirSync(join(ROOT, 'docs'), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? pagesIn(`docs/${entry.name}`) : [`docs/${entry.name}`]))
    .flatMap((files) =>
      files.filter((file) => !/^docs\/(api|rules|decisions)\/|^docs\/README/.test(file)),
    )
    .map((file) => file.slice('docs/'.length));
  expect(pages.filter((file) => !index.includes(`](${file})`))).toEqual([]);
});
