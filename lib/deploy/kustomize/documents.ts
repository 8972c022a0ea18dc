import { keysOf } from '../../model/read/field-path';
import type { YamlDocument } from '../../model/read/yaml';
import { Repeats, YamlError, parseYaml } from '../../model/read/yaml';
import { isSurelyText, plainScalarOf } from '../../model/yaml/scalar';
import { tryCommonTree } from './common-tree';
import type { YNode } from './node';
import { Kind } from './node';
import { Reason, Refused } from './refused';
import type { Values } from './value';

/**
 * The documents of a file of YAML that tells kustomize what to do, which it reads as kubectl does.
 *
 * @throws where it is no YAML
 */
export function documents(text: string, file: string): readonly YamlDocument[] {
  const common = tryCommonDocument(text, file);
  if (common) return [common];
  try {
    return parseYaml(text, Repeats.LAST_COUNTS);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const reason = error.isLimit ? Reason.LIMIT : Reason.REFUSED;
    throw new Refused(`it is no YAML: ${error.message}`, { file, line: error.line }, reason);
  }
}

function tryCommonDocument(text: string, file: string): YamlDocument | undefined {
  const root = tryCommonTree(text, { file, line: 1 });
  if (!root) return undefined;
  const value = tryValue(root);
  if (value === undefined) return undefined;
  return { value, line: root.line, lineOf: (field) => nearest(root, keysOf(field)).line };
}

/** What a tree is to kubectl; nothing where a key has to be looked at. */
function tryValue(one: YNode): unknown {
  if (one.kind === Kind.SCALAR) return tryScalar(one);
  if (one.kind === Kind.LIST) {
    const values = one.content.map(tryValue);
    return values.includes(undefined) ? undefined : values;
  }
  const values: Values = {};
  for (let index = 0; index < one.content.length; index += 2) {
    const [key, inner] = [one.content[index], one.content[index + 1]] as [YNode, YNode];
    const value = tryValue(inner);
    if (value === undefined || key.value === '__proto__' || tryScalar(key) !== key.value) {
      return undefined;
    }
    values[key.value] = value;
  }
  return values;
}

function tryScalar({ value: text, style }: YNode): unknown {
  if (style !== 0 || (text !== '' && isSurelyText(text))) return text;
  const { value } = plainScalarOf(text);
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}

/** Of a key that stands twice, the last counts. */
function nearest(root: YNode, keys: readonly string[]): YNode {
  let found = root;
  for (const key of keys) {
    const inner = innerOf(found, key);
    if (!inner) break;
    found = inner;
  }
  return found;
}

function innerOf({ kind, content }: YNode, key: string): YNode | undefined {
  if (kind === Kind.LIST) return content[Number(key)];
  for (let at = content.length - 2; at >= 0; at -= 2) {
    if (content[at]?.value === key) return content[at + 1];
  }
  return undefined;
}
