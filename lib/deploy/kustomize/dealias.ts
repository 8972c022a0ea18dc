import type { YNode } from './node';
import { Kind, Tag, copyNode } from './node';
import { Reason, Refused } from './refused';

const MAX_COPIES = 200_000;

/** A tree in which each alias is a copy of what it stands for, and `<<` is merged. */
export function dealias(root: YNode): YNode {
  return new Dealiaser().run(root);
}

class Dealiaser {
  private copies = 0;
  private readonly open = new Set<YNode>();

  run(one: YNode): YNode {
    if (one.kind === Kind.ALIAS) return this.copyOf(one);
    if (one.anchor !== undefined) one.anchor = undefined;
    if (one.kind === Kind.SCALAR) return one;
    this.open.add(one);
    if (one.kind === Kind.MAP) this.merge(one);
    one.content = one.content.map((inner) => this.run(inner));
    this.open.delete(one);
    return one;
  }

  private copyOf(one: YNode): YNode {
    const { alias } = one;
    if (!alias) throw new Refused('an alias has no anchor', one);
    if (this.open.has(alias)) throw new Refused('an anchor holds itself', one);
    const whole = this.run(alias);
    this.copies += sizeOf(whole);
    if (this.copies > MAX_COPIES) {
      throw new Refused('its aliases stand for too many values', one, Reason.LIMIT);
    }
    return copyNode(whole);
  }

  /** Puts the fields of what `<<` names before those of a map, which win. */
  private merge(map: YNode): void {
    const at = keyIndexes(map).filter((index) => map.content[index]?.tag === Tag.MERGE);
    const [first] = at;
    if (first === undefined) return;
    if (at.length > 1) throw new Refused('<< stands twice in one map', map);
    const [, value] = map.content.splice(first, 2);
    const fields = new Map<string, [YNode, YNode]>();
    for (const from of [...mergedMaps(value as YNode), map]) {
      const isOwn = from === map;
      if (!isOwn) this.copies += sizeOf(from);
      if (this.copies > MAX_COPIES) {
        throw new Refused('its aliases stand for too many values', map, Reason.LIMIT);
      }
      const content = isOwn ? from.content : copyNode(from).content;
      for (let index = 0; index < content.length; index += 2) {
        const [key, inner] = [content[index], content[index + 1]] as [YNode, YNode];
        fields.set(key.value, [key, inner]);
      }
    }
    map.content = [...fields.values()].flat();
    // What was merged may merge in turn.
    if (keyIndexes(map).some((index) => map.content[index]?.tag === Tag.MERGE)) this.merge(map);
  }
}

function keyIndexes({ content }: YNode): number[] {
  return Array.from({ length: content.length / 2 }, (_, index) => 2 * index);
}

/** What `<<` names, the last first: of two maps, the first wins. */
function mergedMaps(value: YNode): YNode[] {
  if (value.kind === Kind.MAP) return [value];
  if (value.kind === Kind.ALIAS && value.alias?.kind === Kind.MAP) return [value.alias];
  if (value.kind === Kind.LIST) {
    return value.content
      .flatMap((inner) => {
        if (inner.kind === Kind.LIST) throw new Refused('<< has a list in a list', inner);
        return mergedMaps(inner);
      })
      .reverse();
  }
  throw new Refused('<< needs a map, or a list of maps', value);
}

function sizeOf(one: YNode): number {
  let size = 1;
  for (const inner of one.content) size += sizeOf(inner);
  return size;
}
