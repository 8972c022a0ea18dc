import { fieldOf, seenField } from './fields';
import type { TextAt, YNode } from './node';
import { Kind, isNull, isNullOrEmpty } from './node';
import { parseNodes } from './parse';
import { Refused } from './refused';
import { throughJson, valueOf } from './value';

/** The objects of a text, those of Lists one by one. */
export function objectsOfText(text: string, at: TextAt): YNode[] {
  return objectsOf(parseNodes(text, at));
}

/** @throws where a document is no object */
export function objectsOf(documents: readonly YNode[]): YNode[] {
  const queue = unwrapped(documents).filter((one) => !isNullOrEmpty(one));
  for (const one of queue) demandObject(one);
  const found: YNode[] = [];
  for (let one = queue.shift(); one; one = queue.shift()) {
    const items = seenField(one, 'items');
    if (!kindText(one).endsWith('List') || items === undefined) found.push(one);
    else if (!isNull(items)) queue.push(...itemsOf(one, items));
  }
  return found;
}

/** The only document may be a List of any kinds. */
function unwrapped(documents: readonly YNode[]): readonly YNode[] {
  const [only] = documents;
  if (documents.length !== 1 || !only || !/^(?:Resource)?List$/.test(kindText(only))) {
    return documents;
  }
  const items = fieldOf(only, 'items');
  return items ? items.content : documents;
}

function itemsOf(list: YNode, items: YNode): YNode[] {
  valueOf(list); // what is no JSON is refused
  if (items.kind !== Kind.LIST) throw new Refused('the items of a List are no list', items);
  const found = items.content.map((item) => throughJson(item)).filter((one) => !isNullOrEmpty(one));
  for (const one of found) demandObject(one);
  return found;
}

function demandObject(one: YNode): void {
  const kind = kindText(one);
  if (kind === '') throw new Refused('an object has no kind', one);
  if (kind.endsWith('List')) return;
  const metadata = seenField(one, 'metadata');
  const name = isNullOrEmpty(metadata) ? undefined : seenField(metadata, 'name');
  if (isNullOrEmpty(name) || name?.value === '') throw new Refused('an object has no name', one);
}

function kindText(one: YNode): string {
  const kind = seenField(one, 'kind');
  return isNull(kind) ? '' : kind.value;
}
