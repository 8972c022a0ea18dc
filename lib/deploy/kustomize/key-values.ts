import { baseName } from '../tree/files';
import { tryUtf8 } from '../tree/utf8';
import { utf8Bytes } from './base64';
import type { GeneratorSetting } from './kustomization';
import type { Loader } from './loader';
import type { WrittenAt } from './node';
import { Reason, Refused } from './refused';

/** An entry of a ConfigMap or Secret that is generated. */
export interface KeyValue {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly at: WrittenAt;
}

/**
 * The entries of a generator: of files of variables, then literals, then files.
 *
 * @param at the line of a field of the generator, such as `literals[0]`
 */
export function readKeyValues(
  { envs, env, literals, files, name }: GeneratorSetting,
  loader: Loader,
  at: (field: string) => WrittenAt,
): KeyValue[] {
  const all = [
    ...envs.flatMap((path, index) => envFile(path, loader, at(`envs[${index}]`))),
    ...(env === '' ? [] : envFile(env, loader, at('env'))),
    ...literals.map((text, index) => literal(text, at(`literals[${index}]`))),
    ...files.map((text, index) => fileSource(text, loader, at(`files[${index}]`))),
  ];
  const seen = new Set<string>();
  for (const { key, at: where } of all) {
    if (seen.has(key)) throw new Refused(`${name} has the key ${key} twice`, where);
    seen.add(key);
  }
  return all;
}

function literal(text: string, at: WrittenAt): KeyValue {
  const equals = text.indexOf('=');
  if (equals <= 0) throw new Refused(`the literal ${text} is no key=value`, at);
  return { key: text.slice(0, equals), bytes: utf8Bytes(unquoted(text.slice(equals + 1))), at };
}

function unquoted(text: string): string {
  const [first] = text;
  const isQuoted = text.length >= 2 && first === text.at(-1) && (first === '"' || first === "'");
  return isQuoted ? text.slice(1, -1) : text;
}

function fileSource(text: string, loader: Loader, at: WrittenAt): KeyValue {
  const parts = text.split('=');
  const [first = '', second] = parts;
  const isOdd = parts.length > 2 || (parts.length === 2 && (first === '' || second === ''));
  if (isOdd) throw new Refused(`the file ${text} is neither a path nor key=path`, at);
  const path = second ?? first;
  const bytes = loader.bytes(path, at);
  return { key: second === undefined ? baseName(first) : first, bytes, at };
}

const MAX_LINE = 65_536;

function envFile(path: string, loader: Loader, at: WrittenAt): KeyValue[] {
  const text = tryUtf8(loader.bytes(path, at));
  if (text === undefined) throw new Refused(`${path} is no UTF-8`, at);
  const file = loader.pathOf(path);
  return text.split('\n').flatMap((whole, index) => {
    const spot = { file, line: index + 1 };
    if (whole.length > MAX_LINE) throw new Refused('a line is too long', spot, Reason.LIMIT);
    const bare = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    const line = (index === 0 ? bare.replace(/^\uFEFF/, '') : bare).replace(/^[\s\u0085]+/, '');
    if (line === '' || line.startsWith('#')) return [];
    const equals = line.indexOf('=');
    const key = equals < 0 ? line : line.slice(0, equals);
    const value = equals < 0 ? '' : line.slice(equals + 1);
    return key === '' ? [] : [{ key, bytes: utf8Bytes(value), at: spot }];
  });
}
