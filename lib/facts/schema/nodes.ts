import type { Fact } from '../values/fault';
import { allOf } from '../values/fault';
import { between, needs } from '../values/limits';
import type { SchemaNode } from './schema-node';
import { SchemaPlace } from './schema-place';

/** Schemas of kinds that are written by hand, in the nodes that the generated ones have. */

export const TEXT = leaf('string');
export const NUMBER = leaf('integer');
export const FLAG = leaf('boolean');
/** It is not looked into. */
export const ANYTHING = leaf('any');
export const TEXT_MAP: SchemaNode = { is: 'map', element: TEXT, isRequired: false };
export const TEXTS = listNode(TEXT);

function leaf(is: string): SchemaNode {
  return { is, isRequired: false };
}

export function fields(nodes: Readonly<Record<string, SchemaNode>>): SchemaNode {
  return { is: 'map', fields: new Map(Object.entries(nodes)), isRequired: false };
}

/** `name namespace` as fields of one kind. */
export function all(node: SchemaNode, names: string): Record<string, SchemaNode> {
  return Object.fromEntries(names.split(' ').map((name) => [name, node]));
}

/** A node of which the API server takes some values alone. */
export function checked(node: SchemaNode, check: Fact<never>): SchemaNode {
  return { ...node, check };
}

export function textField(fact: Fact<string>): SchemaNode {
  return checked(TEXT, fact);
}

export function numberField(fact: Fact<number>): SchemaNode {
  return checked(NUMBER, fact);
}

export function numberFieldIn(least: number, most: number): SchemaNode {
  return numberField(between(least, most));
}

export function listNode(element: SchemaNode): SchemaNode {
  return { is: 'list', element, isRequired: false };
}

export function listField(element: SchemaNode, fact: Fact<readonly unknown[]>): SchemaNode {
  return checked(listNode(element), fact);
}

/** Fields of which some have to be there: `name port`; and more may be asked of them together. */
export function whole(
  needed: string,
  nodes: Readonly<Record<string, SchemaNode>>,
  fact: Fact<Readonly<Record<string, unknown>>> = () => undefined,
): SchemaNode {
  return checked(fields(nodes), allOf(needs(needed.split(' ')), fact));
}

/** A selector by labels. */
export const SELECTOR = fields({
  matchLabels: TEXT_MAP,
  matchExpressions: listNode(
    whole('key operator', { ...all(TEXT, 'key operator'), values: TEXTS }),
  ),
});

const METADATA = fields({
  ...all(TEXT, 'name generateName namespace selfLink uid resourceVersion'),
  ...all(TEXT, 'creationTimestamp deletionTimestamp'),
  ...all(NUMBER, 'generation deletionGracePeriodSeconds'),
  ...all(TEXT_MAP, 'labels annotations'),
  ...all(ANYTHING, 'ownerReferences managedFields'),
  finalizers: TEXTS,
});

/** An object with these fields, and those that every object has. */
export function objectPlace(nodes: Readonly<Record<string, SchemaNode>>): SchemaPlace {
  const object = fields({ ...all(TEXT, 'apiVersion kind'), metadata: METADATA, ...nodes });
  return new SchemaPlace([object], true, NO_TYPES);
}

/** All fields stand inline. */
const NO_TYPES = {
  fieldsOf: () => new Map<string, SchemaPlace>(),
  tryFactOf: () => undefined,
  trySpanOf: () => undefined,
};
