import { clearField, getOrMake, setField } from './fields';
import type { YNode } from './node';
import { Kind, Style, Tag, isNull, scalar } from './node';
import type { Resource } from './resource';

/** Writes `data` or `binaryData` anew, by the order of its keys. */
export function setData({ root }: Resource, field: string, data: ReadonlyMap<string, YNode>): void {
  if (!root) return;
  clearField(root, field);
  if (data.size > 0) putData(root, field, data);
}

/** Adds entries to `data` or `binaryData`. */
export function putData(root: YNode, field: string, data: ReadonlyMap<string, YNode>): void {
  const map = getOrMake(root, field, Kind.MAP, root);
  for (const key of [...data.keys()].sort()) {
    const value = data.get(key) as YNode;
    setField(map, key, dataNode(isNull(value) ? '' : value.value, value));
  }
}

function dataNode(text: string, at: YNode): YNode {
  const made = scalar(text, at, Tag.TEXT);
  if (text.includes('\n')) made.style = Style.LITERAL;
  return made;
}
