import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as ts from 'typescript';

export const ROOT = join(__dirname, '..', '..');

/** A block of code of a page. */
export interface Block {
  /** The page, and the line that the code begins in: `docs/tutorial.md:12`. */
  readonly place: string;
  readonly language: string;
  readonly code: string;
}

export function blocksOf(page: string): Block[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(
    ({ 1: language = '', 2: code = '', index }) => ({
      place: `${page}:${text.slice(0, index).split('\n').length + 1}`,
      language,
      code,
    }),
  );
}

/** The pages in a folder, and below it. */
export function pagesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file))
    .sort();
}

type Load = (id: string) => unknown;

/** Runs the code of a block in a folder of its own, and shows the folder. */
export function runBlock<T>(code: string, load: Load, show: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-reach-'));
  const before = process.cwd();
  process.chdir(folder);
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a page is run as it is read
    const run = new Function('require', 'exports', javascript(code)) as (
      ...globals: unknown[]
    ) => void;
    run(load, {});
    return show(folder);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the code of a block writes: path to text. */
export function filesWritten(code: string, load: Load): Readonly<Record<string, string>> {
  return runBlock(code, load, (folder) => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    return Object.fromEntries(
      files
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
    );
  });
}

/** What the compiler says of the blocks, and of the types of the package that they load. */
export function compilerFaults(blocks: readonly Block[]): string[] {
  const files = new Map(
    blocks.map(({ code }, at) => [join(ROOT, 'test', `block-${at}.ts`), `${code}\nexport {};\n`]),
  );
  const { types } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    types: string;
  };
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: ['node', 'jest'],
    lib: ['lib.es2022.d.ts'],
    paths: {
      'cdk8s-reach': [join(ROOT, types.replace(/\.d\.ts$/, ''))],
      'cdk8s-reach/jest': [join(ROOT, 'jest')],
    },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, version) => {
    const code = files.get(file);
    return code === undefined
      ? getSourceFile(file, version)
      : ts.createSourceFile(file, code, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const places = new Map([...files.keys()].map((file, at) => [file, blocks[at]?.place]));
  const ours = program.getSourceFiles().filter(({ fileName }) => !/node_modules/.test(fileName));
  return ours.flatMap((source) =>
    [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => {
        const place = places.get(source.fileName) ?? source.fileName;
        return `${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      },
    ),
  );
}

/** TypeScript as node takes it. */
export function javascript(code: string): string {
  return ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  }).outputText;
}
