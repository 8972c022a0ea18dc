import { RESOLVED_IN_LOOP } from '../../facts/values/sentences';
import type { Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import { isAbsent, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';
import { aliases, clusterDnsName, aliasTarget } from './alias-names';

export const NET242: Rule = {
  id: 'NET242',
  name: 'alias-loop',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['services'],
  what: 'An ExternalName Service points to itself, directly or through others; where it does so by the name of the namespace default and names no namespace of its own, this is an info.',
  why: RESOLVED_IN_LOOP,
  fix: 'Write the name of the system outside the cluster in one of them.',
  waive: 'Never: clients get no address.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#externalname'],
  check(network, report) {
    for (const loop of loopsOf(network)) {
      const names = loop.map(({ manifest }) => `${manifest.namespace}/${manifest.name}`).sort();
      report({
        places: loop.map(({ manifest }) => place(manifest, 'spec.externalName')),
        what:
          loop.length === 1
            ? `the alias ${names.join()} points to itself`
            : `the aliases ${names.join(', ')} point to each other`,
        ...(loop.length === 1 && loop.every(isOfAnyNamespace) && MAY_BE_APPLIED),
      });
    }
  },
};

/** Whoever applies such a file may name another namespace, and the alias is of no use in `default`. */
function isOfAnyNamespace({ manifest: { object } }: Service): boolean {
  return isAbsent(within(object, 'metadata', 'namespace'));
}

const MAY_BE_APPLIED = {
  why: 'in the namespace default a resolver would follow the name in a loop; in another one it is that of a Service there',
  fix: 'Write the namespace of the alias.',
  severity: Severity.INFO,
};

/** Each alias leads to one other at most, so a walk either ends or comes round. */
function loopsOf(network: Network): Service[][] {
  const byName = new Map(aliases(network).map((alias) => [clusterDnsName(network, alias), alias]));
  const seen = new Map<Service, Service>(); // alias -> where the walk began that came by first
  const loops: Service[][] = [];
  for (const start of byName.values()) {
    let at: Service | undefined = start;
    while (at && !seen.has(at)) {
      seen.set(at, start);
      at = byName.get(aliasTarget(at));
    }
    if (at && seen.get(at) === start) loops.push(loopThrough(at, byName));
  }
  return loops;
}

function loopThrough(one: Service, byName: ReadonlyMap<string, Service>): Service[] {
  const loop = [one];
  let next = byName.get(aliasTarget(one));
  while (next && next !== one) {
    loop.push(next);
    next = byName.get(aliasTarget(next));
  }
  return loop;
}
