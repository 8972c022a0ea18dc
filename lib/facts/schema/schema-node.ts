import type { Fact } from '../values/fault';
import type { LimitData, NodeData, SpanData } from './schema-data';

/** The types of values; all others are named. */
const LEAF_TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'a string'],
  ['integer', 'a whole number'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['int-or-string', 'a number or a string'],
  ['quantity', 'a number or a string'],
]);

/** What a field is in some releases. */
export interface SchemaNode extends SpanData {
  /** A type of values, the name of a type with fields, `list`, `map` or `any`. */
  readonly is: string;
  /** Of a list or a map. */
  readonly element?: SchemaNode;
  readonly isRequired: boolean;
  readonly limits?: LimitData;
  /** Of a map whose fields are written by hand. */
  readonly fields?: ReadonlyMap<string, SchemaNode>;
  /** What the API server checks beside, as it is written by hand. */
  readonly check?: Fact<never>;
}

export function schemaNode(data: NodeData): SchemaNode {
  if (typeof data === 'string') return nodeOfWord(data);
  const { is, list, map, required, first, last, ...limits } = data;
  const element = list ?? map;
  return {
    is: is ?? (list === undefined ? 'map' : 'list'),
    element: element === undefined ? undefined : schemaNode(element),
    isRequired: required ?? false,
    first,
    last,
    limits: Object.keys(limits).length > 0 ? limits : undefined,
  };
}

function nodeOfWord(word: string): SchemaNode {
  if (word.endsWith('!')) return { ...nodeOfWord(word.slice(0, -1)), isRequired: true };
  const is = { '[': 'list', '{': 'map' }[word.charAt(0)];
  if (is === undefined) return { is: word, isRequired: false };
  return { is, element: nodeOfWord(word.slice(1, -1)), isRequired: false };
}

/** Whether a value has the type of a node at its top. */
export function isOfType(value: unknown, { is }: SchemaNode): boolean {
  switch (is) {
    case 'any':
      return true;
    case 'string':
    case 'boolean':
    case 'number':
      return typeof value === is;
    case 'integer':
      return Number.isInteger(value);
    case 'int-or-string':
      return Number.isInteger(value) || typeof value === 'string';
    case 'quantity':
      return typeof value === 'number' || typeof value === 'string';
    case 'list':
      return Array.isArray(value);
    default:
      return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}

export function typeInWords({ is }: SchemaNode): string {
  return LEAF_TYPES.get(is) ?? (is === 'list' ? 'a list' : 'a map');
}

/** Whether a type has fields of its own. */
export function isNamedType(is: string): boolean {
  return !LEAF_TYPES.has(is) && is !== 'list' && is !== 'map' && is !== 'any';
}
