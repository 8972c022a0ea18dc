import type { ParentRef } from '../../model/route';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET367: Rule = {
  id: 'NET367',
  name: 'parent-named-twice',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'A route names one Gateway twice, and not two listeners of it.',
  why: 'the API server refuses the route: references to one parent are told apart by sectionName',
  fix: 'Write a sectionName in each of them, or one reference without any for all listeners.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#parentreference'],
  check({ routes }, report) {
    for (const { manifest, parents } of routes) {
      for (const [parent, those] of groupBy(parents, parentOf)) {
        if (those.length < 2 || areToldApart(those)) continue;
        report({
          places: those.map(({ field }) => place(manifest, field)),
          what: `${those.length} references are to ${parent}`,
        });
      }
    }
  },
};

function parentOf({ kind, group, namespace, name }: ParentRef): string {
  return `${kind} ${namespace}/${name}${group === 'gateway.networking.k8s.io' ? '' : ` of ${JSON.stringify(group)}`}`;
}

/** By section, or by port where the release knows it there. */
function areToldApart(parents: readonly ParentRef[]): boolean {
  const keys = parents.map(({ sectionName = '', port = 0 }) => `${sectionName} ${port}`);
  const isMixed = parents.some(isWhole) && !parents.every(isWhole);
  return !isMixed && new Set(keys).size === keys.length;
}

function isWhole({ sectionName, port }: ParentRef): boolean {
  return !sectionName && port === undefined;
}
