import { holdersOf, joined } from './files';

/** What a command applies: files, or the files of a folder; all below a folder; or a kustomization. */
export interface AppliedWord {
  readonly word: string;
  readonly how: 'files' | 'trees' | 'built';
}

/** Most texts do not, which is soon seen: each word stands behind one of these. */
export function mayApply(text: string): boolean {
  return ['-f', '-Rf', '-k', 'kustomize'].some((word) => text.includes(word));
}

/** `kubectl apply -f k8s/web.yaml -f k8s/api.yaml`, `cd overlays/prod && kubectl apply -k .` */
export function appliedWords(text: string): AppliedWord[] {
  if (!mayApply(text)) return [];
  let folder = '';
  return linesOf(text).flatMap((line) => {
    const [, entered] = /(?:^|[\s;&(`])cd[ \t]+["']?([\w./-]+)/.exec(line) ?? [];
    if (entered !== undefined) folder = entered;
    return [...filesIn(line), ...builtIn(line)].flatMap((one) => wordsFrom(folder, one));
  });
}

/** Where a path is written behind `cd`, it may be from the folder that the text began in. */
function wordsFrom(folder: string, one: AppliedWord): AppliedWord[] {
  if (folder === '' || one.word === '') return [one];
  const inner = { ...one, word: `${folder}/${one.word}` };
  return isHere(one.word) ? [inner] : [one, inner];
}

/** Whether it is where a command runs. */
export function isHere(word: string): boolean {
  return word === '.' || word === './';
}

/** Each stands behind `-f` or `--filename`, or is piped there: `envsubst < k8s/web.yaml | kubectl apply -f -`. */
function filesIn(line: string): AppliedWord[] {
  if (!/\b(?:apply|create|replace)\b/.test(line)) return [];
  const words = line
    .replace(/["'`()[\]]/g, ' ')
    .split(/[\s=]+|,(?=\s)/)
    .filter((word) => word !== '' && word !== ',');
  const isRecursive = words.some((word) => /^(?:-R|--recursive|-Rf)$/.test(word));
  const given = words.flatMap((flag, index) => (FILE.test(flag) ? [words[index + 1] ?? ''] : []));
  const piped = given.includes('-') ? words.filter((word) => MANIFESTS.test(word)) : [];
  return [...new Set([...given, ...piped.map((word) => word.replace(/^<+/, ''))])]
    .flatMap((word) => word.split(','))
    .map((word) => ({ word, how: isRecursive ? 'trees' : 'files' }));
}

const FILE = /^(?:-f|-Rf|--filename)$/;
const MANIFESTS = /\.(?:ya?ml|json)$/;

function builtIn(line: string): AppliedWord[] {
  const here = BUILT_HERE.test(line) ? ['.'] : [];
  const words = Array.from(line.matchAll(BUILT), ([, word = '']) => word);
  return [...here, ...words].map((word) => ({ word, how: 'built' }));
}

/** `kustomize build | kubectl apply -f -` */
const BUILT_HERE = /\bkustomize[ \t]+build[ \t]*(?:$|[|;&>])/;

/** `kubectl apply -k apps/web`, `kustomize build apps/web` */
const BUILT =
  /(?:\bkustomize[ \t]+build|\b(?:apply|create|replace)[^\n|;&]{0,200}[ \t](?:-k|--kustomize))[ \t=]+["']?([^\s"'`|;&]+)/g;

/** The lines of a script, each with those that it goes on in. */
export function linesOf(text: string): string[] {
  const lines = text.replace(/\\{1,2}\r?\n/g, ' ').split('\n');
  return lines.filter(({ length }) => length < MAX_LINE);
}

const MAX_LINE = 10_000;

/** A path is from the folder of the text, or from one above it: where a script is run is not known. */
export function pathsOf(word: string, text: string): string[] {
  if (word === '' || word === '-' || word.includes('://')) return [];
  const path = word.replace(/^\$(?:\w+|\{[^}]*\})\//, '').replace(/(?:^|\/)\*(?:\.\w+)?$/, '/.');
  const folders = holdersOf(text);
  const isOwn = /^[./]*$/.test(path);
  return (isOwn ? folders.slice(0, 1) : folders).map((folder) => joined(folder, `./${path}`));
}
