import { seenField, textsIn } from './kustomize/fields';
import type { WrittenAt, YNode } from './kustomize/node';
import { Kind, Tag, node } from './kustomize/node';
import { parseNodes } from './kustomize/parse';
import { Refused } from './kustomize/refused';
import { resolvePlain } from './kustomize/scalar';

/** The values of variables, as far as they are known. */
export interface Variables {
  readonly known: ReadonlyMap<string, string>;
  /** Whether others may have values too, such as those of a Secret that is not in the files. */
  readonly isOpen: boolean;
}

const DISABLED = 'kustomize.toolkit.fluxcd.io/substitute';

/**
 * Puts values in the place of `${NAME}` and `${NAME:=default}`, as Flux does after kustomize.
 *
 * @returns whether there was any
 */
export function substitute(root: YNode, variables: Variables): boolean {
  return !isDisabled(root) && visit(root, variables);
}

function isDisabled(root: YNode): boolean {
  const metadata = seenField(root, 'metadata');
  return ['labels', 'annotations'].some(
    (field) => textsIn(seenField(metadata, field)).get(DISABLED)?.value === 'disabled',
  );
}

function visit(one: YNode, variables: Variables, isKey = false): boolean {
  if (one.kind !== Kind.SCALAR) return visitBelow(one, variables);
  if (!one.value.includes('${')) return false;
  const value = substituted(one.value, variables);
  if (value === one.value) return false;
  const read = isWrittenPlain(one.value) ? tryReread(value, one) : undefined;
  const isRead = read !== undefined && (!isKey || read.kind === Kind.SCALAR);
  if (isRead) become(one, read);
  else Object.assign(one, { value, tag: Tag.TEXT });
  return true;
}

function visitBelow(one: YNode, variables: Variables): boolean {
  // To look costs less than to copy what is walked through.
  if (one.unread && !hasVariables(one.unread)) return false;
  let isChanged = false;
  for (const [index, inner] of one.content.entries()) {
    const isKey = one.kind === Kind.MAP && index % 2 === 0;
    if (visit(inner, variables, isKey)) isChanged = true;
  }
  return isChanged;
}

const HAS_VARIABLES = new WeakMap<YNode, boolean>();

/** Of what many copies have below them, and nobody changes. */
function hasVariables(one: YNode): boolean {
  if (one.kind === Kind.SCALAR) return one.value.includes('${');
  const has = HAS_VARIABLES.get(one) ?? one.seen.some(hasVariables);
  HAS_VARIABLES.set(one, has);
  return has;
}

/**
 * Flux writes all objects as YAML, substitutes in this text and reads it again, so that what stands without
 * quotes may become anything. How a value was written first is forgotten by then.
 *
 * @see https://github.com/fluxcd/pkg/blob/main/kustomize/kustomize_varsub.go
 */
function isWrittenPlain(text: string): boolean {
  return !NOT_PLAIN.test(text) && resolvePlain(text).tag === Tag.TEXT;
}

/** A text with a line break, or one that would be read as something else without quotes. */
const NOT_PLAIN = /^[\s\-?:,[\]{}#&*!|>'"%@`]|[\n\r]|:(?:\s|$)|\s#|\s$/;

/** Nothing where it cannot be read: then Flux deploys nothing of it. */
function tryReread(text: string, { file, line }: YNode): YNode | undefined {
  if (!NOT_PLAIN.test(text)) return scalarNode(text, { file, line });
  if (/[\n\r]/.test(text)) return undefined;
  try {
    const [read] = parseNodes(`value: ${text}\n`, { file, line, isOneLine: true });
    return read?.content.length === 2 ? read.content[1] : undefined;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function scalarNode(text: string, at: WrittenAt): YNode {
  return node(Kind.SCALAR, at, text, resolvePlain(text).tag);
}

function become(one: YNode, { kind, tag, value, style, content }: YNode): void {
  Object.assign(one, { kind, tag, value, style, content });
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
