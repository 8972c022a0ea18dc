import { entriesOf } from './kustomize/fields';
import type { YNode } from './kustomize/node';
import { Kind, Tag } from './kustomize/node';
import { isQuoted, resolvePlain } from './kustomize/scalar';

/** The values of variables, as far as they are known. */
export interface Variables {
  readonly known: ReadonlyMap<string, string>;
  /** Whether others may have values too, such as those of a Secret that is not in the files. */
  readonly isOpen: boolean;
}

const DISABLED = 'kustomize.toolkit.fluxcd.io/substitute';

/** Puts values in the place of `${NAME}` and `${NAME:=default}`, as Flux does after kustomize. */
export function substitute(root: YNode, variables: Variables): void {
  if (isDisabled(root)) return;
  visit(root, variables);
}

function isDisabled(root: YNode): boolean {
  const metadata = entriesOf(root).find(([key]) => key.value === 'metadata')?.[1];
  return entriesOf(metadata)
    .filter(([key]) => key.value === 'labels' || key.value === 'annotations')
    .some(([, map]) =>
      entriesOf(map).some(([key, { value }]) => key.value === DISABLED && value === 'disabled'),
    );
}

function visit(one: YNode, variables: Variables): void {
  for (const inner of one.content) visit(inner, variables);
  if (one.kind !== Kind.SCALAR || !one.value.includes('${')) return;
  const value = substituted(one.value, variables);
  if (value === one.value) return;
  // Flux writes YAML before it substitutes: what then looks like a number is one.
  const wasPlain = !isQuoted(one) || isVariable(one.value);
  one.value = value;
  if (!wasPlain || value.includes('\n')) one.tag = Tag.TEXT;
  else Object.assign(one, { tag: resolvePlain(value).tag, style: 0 });
}

function isVariable(text: string): boolean {
  return text.startsWith('${') && closingBrace(text, 2) === text.length - 1;
}

const MAX_DEPTH = 10;

/** `$${NAME}` stands for `${NAME}`; a default may hold further variables. */
function substituted(text: string, variables: Variables, depth = 0): string {
  let result = '';
  let end = 0;
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', end)) {
    result += text.slice(end, at);
    const isEscaped = text.startsWith('$${', at);
    const isOpening = !isEscaped && text.startsWith('${', at);
    const close = isOpening ? closingBrace(text, at + 2) : at;
    // Flux refuses the whole text.
    if (close < 0) return text;
    end = isEscaped ? at + 2 : close + 1;
    const found = text.slice(at, end);
    result += isEscaped ? '$' : isOpening ? (valueOf(found, variables, depth) ?? found) : found;
  }
  return result + text.slice(end);
}

/** The brace that ends a variable, whatever others stand in its default. */
function closingBrace(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    if (text.startsWith('${', at)) depth += 1;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

const VARIABLE = /^\$\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[=-])([\s\S]*))?\}$/;

/** Nothing where it is not known. */
function valueOf(found: string, variables: Variables, depth: number): string | undefined {
  const [, name = '', operator, standard = ''] = VARIABLE.exec(found) ?? [];
  const value = variables.known.get(name);
  const isSet = value !== undefined && (value !== '' || operator?.length !== 2);
  if (isSet) return value;
  // What a source that is not in the files may say is not known.
  const isUnknown = name === '' || operator === undefined || depth >= MAX_DEPTH;
  if (isUnknown || (variables.isOpen && value === undefined)) return undefined;
  return substituted(standard, variables, depth + 1);
}
