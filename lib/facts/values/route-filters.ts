import { REMOVE_ONE, WRITE_ONE } from './sentences';
import type { Fault } from './fault';

/** A filter of an HTTPRoute, as the facts below need it. */
export interface FilterFacts {
  readonly type: string;
  /** The keys beside the type. */
  readonly bodies: readonly string[];
  /** `ReplacePrefixMatch` or `ReplaceFullPath`, of a redirect or a rewrite. */
  readonly pathType?: string | undefined;
}

export interface FilteredRule {
  readonly filters: readonly FilterFacts[];
  readonly hasBackends: boolean;
  /** The types of the paths of its matches. */
  readonly pathTypes: readonly string[];
}

/** The field that goes with each type. */
export const FILTER_BODIES: Readonly<Record<string, string>> = {
  RequestHeaderModifier: 'requestHeaderModifier',
  ResponseHeaderModifier: 'responseHeaderModifier',
  RequestMirror: 'requestMirror',
  RequestRedirect: 'requestRedirect',
  URLRewrite: 'urlRewrite',
  CORS: 'cors',
  ExternalAuth: 'externalAuth',
  ExtensionRef: 'extensionRef',
};

const ONCE = [
  ...['RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestRedirect', 'URLRewrite', 'CORS'],
];

/** Whether a rule or a backend has a filter of a type once at most. */
export function isOnce(type: string): boolean {
  return ONCE.includes(type);
}

/**
 * What is wrong of the filters of one rule, by the place of the filter.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httproutefilter
 */
export function filterFaults(rule: FilteredRule): { index: number; fault: Fault }[] {
  const types = rule.filters.map(({ type }) => type);
  return rule.filters.flatMap((filter, index) => {
    const fault = bodyFault(filter) ?? besideFault(filter, index, types) ?? ruleFault(filter, rule);
    return fault ? [{ index, fault }] : [];
  });
}

function bodyFault({ type, bodies }: FilterFacts): Fault | undefined {
  const body = Object.hasOwn(FILTER_BODIES, type) ? FILTER_BODIES[type] : undefined;
  if (body === undefined) {
    return {
      what: 'is not a filter of an HTTPRoute',
      why: `it is one of ${Object.keys(FILTER_BODIES).join(', ')}`,
      fix: WRITE_ONE,
    };
  }
  const others = Object.values(FILTER_BODIES).filter((one) => one !== body && bodies.includes(one));
  if (bodies.includes(body) && others.length === 0) return undefined;
  return {
    what: others.length > 0 ? `cannot be combined with ${others.join(', ')}` : `requires ${body}`,
    why: 'the API server accepts only the field of the type',
    fix: `write only ${body}`,
  };
}

function besideFault(
  { type }: FilterFacts,
  index: number,
  types: readonly string[],
): Fault | undefined {
  if (isOnce(type) && types.indexOf(type) < index) {
    return {
      what: 'is repeated',
      why: 'the API server accepts one such filter in a rule',
      fix: 'merge both into one',
    };
  }
  if (type !== 'URLRewrite' || !types.includes('RequestRedirect')) return undefined;
  return {
    what: 'cannot be combined with RequestRedirect',
    why: 'the Gateway does not forward a redirected request, so the API server refuses both in a rule',
    fix: REMOVE_ONE,
  };
}

function ruleFault({ type, pathType }: FilterFacts, rule: FilteredRule): Fault | undefined {
  if (type === 'RequestRedirect' && rule.hasBackends) {
    return {
      what: 'cannot be combined with backendRefs',
      why: 'a redirected request reaches no backend, so the API server refuses both in a rule',
      fix: 'remove backendRefs, or the filter',
    };
  }
  // Without matches, the one of every path is meant.
  const [only = 'PathPrefix', ...more] = rule.pathTypes;
  if (pathType !== 'ReplacePrefixMatch' || (only === 'PathPrefix' && more.length === 0)) {
    return undefined;
  }
  return {
    what: 'replaces a prefix, but the rule does not have exactly one prefix match',
    why: 'the API server accepts ReplacePrefixMatch only in a rule with exactly one match, of type PathPrefix',
    fix: 'write a rule for each match, with path: {type: PathPrefix}',
  };
}
