import { lstatSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { NOT_FOLDER } from '../facts/values/sentences';
import { quote } from '../props/quote';
import { Refusals } from '../props/refusals';

/**
 * Makes a project of the template in a folder, and says what to do there.
 *
 * @param root the folder of this package
 */
export function init(folder: string, root: string, today: string): string {
  const template = join(root, 'templates', 'platform');
  const files = readdirSync(template, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(template, path)).isFile())
    .map((path) => ({ from: join(template, path), path: dotted(path) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  refuseOverwriting(
    folder,
    files.map(({ path }) => path),
  );
  const values = valuesOf(folder, root, today);
  for (const { from, path } of files) {
    const to = join(folder, path);
    const text = readFileSync(from, 'utf8');
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, filledIn(text, values), { flag: 'wx' });
  }
  const isHere = resolve(folder) === process.cwd();
  return `${quote(folder)}: ${files.length} files; start with README.md. Next:\n${isHere ? '' : `  cd ${shellWord(folder)}\n`}  npm install\n  npm run synth\n  npm test\nThen commit all of it, package-lock.json and dist/ too: the pipelines need both.\n`;
}

/** npm leaves out or renames files that begin with a dot, so in the package they begin with "_". */
function dotted(path: string): string {
  return path.replace(/^_/, '.');
}

function refuseOverwriting(folder: string, paths: readonly string[]): void {
  const taken = new Set(paths.flatMap((path) => tryFindTaken(folder, path) ?? []));
  const [first, ...others] = taken;
  if (first === undefined) return;
  const refusals = new Refusals('reach');
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  refusals.at('init').refuse(folder, {
    what: first === '' ? NOT_FOLDER : `already has ${first}${more}`,
    why: 'no file is overwritten, so none is written',
    fix: 'write the name of a new folder, such as reach init platform',
  });
  refusals.throwIfAny(init);
}

/** What is where a file is to go, or is no folder on the way there. */
function tryFindTaken(folder: string, path: string): string | undefined {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) return '';
  const steps = path.split(sep);
  return steps
    .map((_, index) => steps.slice(0, index + 1).join(sep))
    .find((place) => {
      const there = lstatSync(join(folder, place), { throwIfNoEntry: false });
      return there !== undefined && (place === path || !there.isDirectory());
    });
}

function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

type Values = Readonly<Record<string, string>>;

function valuesOf(folder: string, root: string, today: string): Values {
  const { version, peerDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as { version: string; peerDependencies: Values };
  return { ...peerDependencies, version, name: packageName(folder), until: inAYear(today) };
}

/** The name of the folder, as far as it can be that of a package. */
function packageName(folder: string): string {
  const name = basename(resolve(folder)).toLowerCase();
  return name.replace(/[^a-z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'platform';
}

/** The end of the waiver that shows how one is written. */
function inAYear(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace('-02-29', '-02-28');
}

function filledIn(text: string, values: Values): string {
  return text.replace(/\{\{([a-z0-9-]+)\}\}/g, (hole, name: string) => values[name] ?? hole);
}
