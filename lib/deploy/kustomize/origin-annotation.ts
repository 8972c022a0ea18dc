import { textNode } from './fields';
import type { Resource } from './resource';
import { ORIGIN, annotationsIn, setAnnotations } from './resource';

/** What says in an object which file it is of. */
export function fileOrigin(path: string): string {
  return `path: ${path}\n`;
}

/** What says in an object which kustomization made it. */
export function generatedOrigin(path: string, generator: string): string {
  return `configuredIn: ${path}\nconfiguredBy:\n  apiVersion: builtin\n  kind: ${generator}\n`;
}

export function setOrigin(one: Resource, text: string): void {
  const { root } = one;
  if (root) setAnnotations(one, new Map(annotationsIn(one)).set(ORIGIN, textNode(text, root)));
}

/**
 * What kustomize does once something has changed an object: who has removed its origin is its origin, and
 * its annotations are new, so that none of them is shared with the template of its pods any more.
 */
export function renewOrigin(one: Resource, changer: string): void {
  const annotations = annotationsIn(one);
  if (annotations.has(ORIGIN)) setAnnotations(one, annotations);
  else setOrigin(one, changer);
}
