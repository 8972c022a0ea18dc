import { isInferencePool } from '../../facts/controllers/gateway-backends';
import type { GatewayFeatureName } from '../../facts/controllers/gateway-features';
import { tryStatusFeature } from '../../facts/controllers/gateway-features';
import type { BackendRef, RoutePart, RouteRule } from '../objects/route';
import { at, isAbsent, numberOf, textOf } from '../read/fields';

/** A feature that an HTTPRoute uses and a Gateway need not support, and where. */
export interface OptionalUse {
  readonly feature: GatewayFeatureName;
  readonly field: string;
}

/** What a rule of an HTTPRoute uses beyond what every implementation supports. */
export function optionalFeatures(rule: RouteRule): OptionalUse[] {
  const { field, fields, filters, matches } = rule;
  return [
    ...matches.flatMap((match) => usesIn(match, MATCHES)),
    ...filters.flatMap(filterUses),
    ...usesIn({ field: `${field}.timeouts`, fields: at(fields, 'timeouts') }, TIMEOUTS),
    ...usesIn({ field, fields }, [['retry', 'HTTPRouteRetry']]),
    ...rule.backends.flatMap(poolUses),
  ];
}

type Rows = readonly (readonly [key: string, feature: GatewayFeatureName])[];

const MATCHES: Rows = [
  ['method', 'HTTPRouteMethodMatching'],
  ['queryParams', 'HTTPRouteQueryParamMatching'],
];

const TIMEOUTS: Rows = [
  ['request', 'HTTPRouteRequestTimeout'],
  ['backendRequest', 'HTTPRouteBackendTimeout'],
];

const REDIRECT: Rows = [
  ['scheme', 'HTTPRouteSchemeRedirect'],
  ['port', 'HTTPRoutePortRedirect'],
  ['path', 'HTTPRoutePathRedirect'],
];

const REWRITE: Rows = [
  ['hostname', 'HTTPRouteHostRewrite'],
  ['path', 'HTTPRoutePathRewrite'],
];

/** Filters that are a feature as they are. */
const FILTERS: ReadonlyMap<string, GatewayFeatureName> = new Map([
  ['CORS', 'HTTPRouteCORS'],
  ['RequestMirror', 'HTTPRouteRequestMirror'],
  ['ResponseHeaderModifier', 'HTTPRouteResponseHeaderModification'],
]);

function filterUses({ field, fields }: RoutePart): OptionalUse[] {
  const type = textOf(at(fields, 'type')) ?? '';
  const whole = FILTERS.get(type);
  if (whole) return [{ feature: whole, field }];
  if (type === 'URLRewrite') return usesIn(partOf(field, fields, 'urlRewrite'), REWRITE);
  if (type !== 'RequestRedirect') return [];
  const redirect = partOf(field, fields, 'requestRedirect');
  const status = tryStatusFeature(numberOf(at(redirect.fields, 'statusCode')));
  return [
    ...usesIn(redirect, REDIRECT),
    ...(status ? [{ feature: status, field: `${redirect.field}.statusCode` }] : []),
  ];
}

function poolUses(backend: BackendRef): OptionalUse[] {
  return isInferencePool(backend) ? [{ feature: 'InferencePool', field: backend.field }] : [];
}

interface Part {
  readonly field: string;
  readonly fields: unknown;
}

function partOf(field: string, fields: unknown, key: string): Part {
  return { field: `${field}.${key}`, fields: at(fields, key) };
}

function usesIn({ field, fields }: Part, rows: Rows): OptionalUse[] {
  return rows.flatMap(([key, feature]) => {
    const value = at(fields, key);
    const isUsed = !isAbsent(value) && !(Array.isArray(value) && value.length === 0);
    return isUsed ? [{ feature, field: `${field}.${key}` }] : [];
  });
}
