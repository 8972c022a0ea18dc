import { has } from '../../facts/releases/answer';
import type { FeatureName } from '../../facts/releases/features';
import type { RouteRule } from '../../model/objects/route';
import { at, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET371: Rule = {
  id: 'NET371',
  name: 'route-field-not-served',
  severity: Severity.ERROR,
  reads: ['routes'],
  what: 'A rule of a route has a field that the release and channel of the cluster do not know.',
  why: 'the API server drops an unknown field, or refuses the route where it is asked to be strict, and refuses an unknown filter',
  fix: 'Remove it, or install a release or channel that has it.',
  waive: 'Where the implementation brings definitions of its own.',
  sources: ['https://gateway-api.sigs.k8s.io/concepts/versioning/'],
  check(network, report) {
    for (const { manifest, rules } of network.routes) {
      if (manifest.kind !== 'HTTPRoute') continue;
      for (const { field, name } of rules.flatMap(featuresOf)) {
        const feature = FEATURES_OF_RULES.get(name);
        if (feature === undefined || has(network.target, feature)) continue;
        const { gatewayApi, gatewayChannel } = network.target;
        report({
          places: [place(manifest, field)],
          what: `${name} is not in Gateway API ${gatewayApi} of the ${gatewayChannel} channel`,
        });
      }
    }
  },
};

/** What a field or a type of filter depends on. */
const FEATURES_OF_RULES = new Map<string, FeatureName>([
  ['timeouts', 'timeouts'],
  ['retry', 'retry'],
  ['sessionPersistence', 'sessionPersistence'],
  ['CORS', 'cors'],
  ['ExternalAuth', 'externalAuth'],
]);

function featuresOf({ field, fields, filters }: RouteRule): { field: string; name: string }[] {
  const own = ['timeouts', 'retry', 'sessionPersistence'].filter(
    (name) => at(fields, name) !== undefined,
  );
  return [
    ...own.map((name) => ({ field: `${field}.${name}`, name })),
    ...filters.map((filter) => ({
      field: `${filter.field}.type`,
      name: textOf(at(filter.fields, 'type')) ?? '',
    })),
  ];
}
