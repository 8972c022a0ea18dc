import { tryKeyText } from './keys';
import type { YamlNode } from './node';
import { NodeKind, childrenOf } from './node';
import { scalarOf } from './scalar';

/** Where a value stands: its key, or itself in a sequence. */
export type Nearest = (node: YamlNode, keys: readonly string[]) => number;

type Children = ReadonlyMap<string, readonly [place: YamlNode, value: YamlNode]>;

/** Finds what stands at the end of some keys, or the nearest above it that is written. */
export function nearestOf(): Nearest {
  const known = new Map<YamlNode, Children>();
  return (root, keys) => {
    let [place, node] = [root, root];
    for (const key of keys) {
      const children = known.get(node) ?? keyedChildren(node);
      known.set(node, children);
      const child = children.get(key);
      if (!child) break;
      [place, node] = child;
    }
    return place.start;
  };
}

/** What is in a collection by its keys, of which the last of each counts, or by its indices. */
function keyedChildren(node: YamlNode): Children {
  const children = childrenOf(node);
  if (node.kind === NodeKind.SEQUENCE) {
    return new Map(children.map((child, index) => [String(index), [child, child]]));
  }
  const keyed = new Map<string, readonly [YamlNode, YamlNode]>();
  for (let index = 0; index < children.length; index += 2) {
    const [key, value] = [children[index], children[index + 1]];
    if (key?.kind !== NodeKind.SCALAR || !value) continue;
    const text = tryKeyText(scalarOf(key));
    if (text !== undefined) keyed.set(text, [key, value]);
  }
  return keyed;
}
