import type { Unreachable } from '../../model/queries/route-claim';
import { claimsOfRoutes, isOpenClaim } from '../../model/queries/route-claims';
import { valueAt } from '../../model/read/field-path';
import { isAbsent } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET302: Rule = {
  id: 'NET302',
  name: 'route-unreachable',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['gateways', 'listenerSets', 'routes'],
  what: 'A rule of a route never receives a request, since other rules match all of its requests; of a rule with neither backends nor filters this is an info.',
  why: 'of equal matches in one route the first wins, and a more specific host wins over all paths of a less specific one',
  fix: 'Remove the rule, or let it match requests that no other rule matches.',
  waive: 'If an implementation gives each listener all requests of its port.',
  sources: [
    'https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule',
    'https://gateway-api.sigs.k8s.io/reference/spec/#listener',
  ],
  check(network, report) {
    for (const found of claimsOfRoutes(network).unreachable) {
      if (![...found.claims, ...found.takers].some(isOpenClaim)) report(draftOf(found));
    }
  },
};

function draftOf({ manifest, rule, claims, takers }: Unreachable): Draft {
  const listeners = takers.length > 0 ? [] : claims.flatMap(({ takenBy }) => takenBy ?? []);
  const others = new Map(
    [...takers, ...listeners].map((one) => [`${one.manifest.name} ${one.field}`, one]),
  );
  const isProved = listeners.length === 0 && takers.every((one) => one.manifest === manifest);
  const by = listeners.length > 0 ? 'the listeners' : 'the rules';
  return {
    places: [
      place(manifest, `${rule}.matches`),
      ...[...others.values()].map((one) => place(one.manifest, one.field)),
    ],
    what: `${rule} of ${manifest.kind} ${manifest.name} receives no request, since ${by} match them all`,
    severity: isProved ? Severity.ERROR : Severity.WARNING,
    ...(isIdle(manifest, rule) && IDLE),
  };
}

const IDLE = {
  severity: Severity.INFO,
  why: 'a rule with neither backends nor filters answers with an error alone, and others serve these requests',
  fix: 'Remove the rule, or narrow the others if it is to close a path.',
};

/** Whether a rule would do nothing for its requests. */
function isIdle({ object }: Manifest, rule: string): boolean {
  return ['backendRefs', 'filters'].every((field) => isEmpty(valueAt(object, `${rule}.${field}`)));
}

function isEmpty(value: unknown): boolean {
  return isAbsent(value) || (Array.isArray(value) && value.length === 0);
}
