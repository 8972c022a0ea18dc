import { ROUTE_REFUSED } from '../../facts/values/sentences';
import { has } from '../../facts/releases/answer';
import type { Route, RouteRule } from '../../model/objects/route';
import { at, listOf } from '../../model/read/fields';
import type { Target } from '../../model/read/target';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET350: Rule = {
  id: 'NET350',
  name: 'route-too-long',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'A route has more parts than the Gateway API takes, or fewer.',
  why: ROUTE_REFUSED,
  fix: 'Part it into several routes: they are put together by their hosts and paths.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#httproute'],
  check(network, report) {
    for (const route of network.routes) {
      for (const { field, count, least, most } of countsOf(route, network.target)) {
        if (count >= least && count <= most) continue;
        report({
          places: [place(route.manifest, field)],
          what: `${field} has ${count} elements, and ${limits(least, most)} are taken`,
        });
      }
    }
  },
};

interface Count {
  readonly field: string;
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

function countsOf(route: Route, target: Target): Count[] {
  const { manifest, parents, hostnames, rules } = route;
  const isLayer4 = !['HTTPRoute', 'GRPCRoute'].includes(manifest.kind);
  const isAlpha2 = manifest.apiVersion.endsWith('/v1alpha2');
  const isEmptyRefused =
    manifest.kind === 'HTTPRoute' &&
    has(target, 'emptyRulesRejected') &&
    Array.isArray(at(manifest.spec, 'rules'));
  const matches = rules.reduce((sum, rule) => sum + rule.matches.length, 0);
  return [
    { field: 'spec.parentRefs', count: parents.length, least: 0, most: 32 },
    ...(manifest.kind === 'TLSRoute' ? [] : [upTo(16, 'spec.hostnames', hostnames.length)]),
    ...(isLayer4
      ? [{ field: 'spec.rules', count: rules.length, least: 1, most: isAlpha2 ? 16 : 1 }]
      : [{ ...upTo(16, 'spec.rules', rules.length), least: isEmptyRefused ? 1 : 0 }]),
    // The sum is over all rules.
    ...(matches > 128 ? [upTo(128, 'spec.rules', matches)] : []),
    ...rules.flatMap((rule) => ruleCounts(rule, isLayer4)),
  ];
}

function ruleCounts({ field, matches, filters, backends }: RouteRule, isLayer4: boolean): Count[] {
  const lists = ['headers', 'queryParams'];
  return [
    upTo(64, `${field}.matches`, matches.length),
    upTo(16, `${field}.filters`, filters.length),
    { ...upTo(16, `${field}.backendRefs`, backends.length), least: isLayer4 ? 1 : 0 },
    ...matches.flatMap((match) =>
      lists
        .map((key) => ({ key, count: listOf(at(match.fields, key)).length }))
        .filter(({ count }) => count > 16)
        .map(({ key, count }) => upTo(16, `${match.field}.${key}`, count)),
    ),
  ];
}

function upTo(most: number, field: string, count: number): Count {
  return { field, count, least: 0, most };
}

function limits(least: number, most: number): string {
  return least === most ? `exactly ${least}` : `from ${least} to ${most}`;
}
