import type { ParentRef } from '../../model/objects/route';
import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Target } from '../../model/read/target';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET367: Rule = {
  id: 'NET367',
  name: 'parent-named-twice',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'A route names one Gateway twice, without two different listeners.',
  why: 'the API server refuses the route: sectionName distinguishes references to one parent',
  fix: 'Write a different sectionName in each of them, or one reference without sectionName for all listeners.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#parentreference'],
  check({ routes, target }, report) {
    for (const { manifest, parents } of routes) {
      for (const those of groupBy(parents, (one) => keyOf(manifest, one)).values()) {
        const [first] = those;
        if (!first || those.length < 2 || areToldApart(those, target)) continue;
        report({
          places: those.map(({ field }) => place(manifest, field)),
          what: `${those.length} references are to ${parentOf(first)}`,
        });
      }
    }
  },
};

/** The API server compares the texts: a namespace that is left out is another than the same one written. */
function keyOf({ object }: Manifest, parent: ParentRef): string {
  const refs = listOf(within(object, 'spec', 'parentRefs'));
  const index = Number(/\d+/.exec(parent.field)?.[0]);
  const namespace = textOf(at(refs[index], 'namespace')) ?? '';
  return JSON.stringify([parent.group, parent.kind, namespace, parent.name]);
}

function parentOf({ kind, group, namespace, name }: ParentRef): string {
  return `${kind} ${namespace}/${name}${group === 'gateway.networking.k8s.io' ? '' : ` of ${JSON.stringify(group)}`}`;
}

/** All of them have a section, or none; and so of ports, which the experimental channel counts. */
function areToldApart(parents: readonly ParentRef[], target: Target): boolean {
  const sections = parents.map(({ sectionName }) => sectionName ?? '');
  if (isMixed(sections)) return false;
  if (target.gatewayChannel === 'standard') return areDistinct(sections);
  const ports = parents.map(({ port }) => String(port ?? ''));
  const pairs = sections.map((section, index) => `${section} ${ports[index] ?? ''}`);
  return !isMixed(ports) && areDistinct(pairs);
}

function isMixed(texts: readonly string[]): boolean {
  return texts.includes('') && texts.some((text) => text !== '');
}

function areDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}
