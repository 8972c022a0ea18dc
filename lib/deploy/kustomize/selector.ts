import type { Gvk, ResId } from './gvk';
import { labelTest } from './label-selector';
import { anchored } from './pattern';
import type { Resource } from './resource';
import { annotationsIn, labelsIn } from './resource';
import type { Resources } from './resources';

/** Which objects something is for: patterns of their parts, and selectors of their labels. */
export interface Selector {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly labelSelector: string;
  readonly annotationSelector: string;
}

/** Whether texts fit a selector. */
export interface Matcher {
  readonly gvk: (gvk: Gvk) => boolean;
  readonly name: (name: string) => boolean;
  readonly namespace: (namespace: string) => boolean;
  /** Of labels and annotations. */
  readonly marks: (one: Resource) => boolean;
}

export function matcherOf(selector: Selector): Matcher {
  const [group, version, kind] = [selector.group, selector.version, selector.kind].map(anchored);
  const { labelSelector, annotationSelector } = selector;
  const labels = labelTest(labelSelector);
  const annotations = labelTest(annotationSelector);
  const isForAll = labelSelector === '' && annotationSelector === '';
  return {
    gvk: (gvk) => Boolean(group?.(gvk.group) && version?.(gvk.version) && kind?.(gvk.kind)),
    name: anchored(selector.name),
    namespace: anchored(selector.namespace),
    marks: (one) => isForAll || (labels(labelsIn(one)) && annotations(annotationsIn(one))),
  };
}

/** The objects that a selector may be for: a pattern without signs is a name. */
export function selectable(resources: Resources, { name }: Selector): readonly Resource[] {
  return /^[\w-]+$/.test(name) ? resources.named(name) : resources.list;
}

/** Whether any part of an id is asked for. */
export function selectsId({ group, version, kind, name, namespace }: Selector): boolean {
  return [group, version, kind, name, namespace].some((part) => part !== '');
}

export function matchesId({ gvk, name, namespace }: Matcher, id: ResId): boolean {
  return gvk(id) && name(id.name) && namespace(id.namespace);
}
