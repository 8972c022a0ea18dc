import { traefikGatewayPriority } from '../../facts/controllers/traefik-gateway';
import { objectText } from '../../model/read/manifest';
import { compareHosts } from '../../net/host-pattern';
import { textOrder, nameKey, tryCompareAges } from './age';
import type { GatewayCandidate } from './gateway-candidates';
import type { GatewayReading } from './gateway-reading';
import { PathTestKind } from './path-test';

type Compare = (a: GatewayCandidate, b: GatewayCandidate) => number;

/** Steps by which one match goes before another one; below 0 where `a` does. */
const HTTP_STEPS: readonly (readonly [string, Compare])[] = [
  ['an exact path goes before', (a, b) => Number(isExact(b)) - Number(isExact(a))],
  ['the longer prefix goes before', (a, b) => (isExact(a) ? 0 : b.match.length - a.match.length)],
  [
    'a match with a method goes before',
    (a, b) => Number(b.match.hasMethod) - Number(a.match.hasMethod),
  ],
  ['the match with more headers goes before', (a, b) => b.match.headers - a.match.headers],
  ['the match with more query parameters goes before', (a, b) => b.match.query - a.match.query],
];

const GRPC_STEPS: readonly (readonly [string, Compare])[] = [
  ['the longer service goes before', (a, b) => b.match.length - a.match.length],
  ['the longer method goes before', (a, b) => b.match.methodLength - a.match.methodLength],
  ['the match with more headers goes before', (a, b) => b.match.headers - a.match.headers],
];

const LAST_STEPS: readonly (readonly [string, Compare])[] = [
  ['the older route goes before', (a, b) => ageOrder(a, b)],
  [
    'of routes of one age the first by name goes before, and no file says the ages:',
    (a, b) => textOrder(nameKey(a.manifest), nameKey(b.manifest)),
  ],
  ['the earlier rule goes before', (a, b) => (a.manifest === b.manifest ? a.order - b.order : 0)],
];

function isExact({ path }: GatewayCandidate): boolean {
  return path?.kind === PathTestKind.EXACT;
}

function ageOrder(a: GatewayCandidate, b: GatewayCandidate): number {
  return tryCompareAges(a.manifest, b.manifest) ?? 0;
}

export function compareMatches({ trimsSlash }: GatewayReading): Compare {
  return (a, b) => {
    for (const [, compare] of stepsFor(a, b)) {
      const order = compare(trimsSlash ? trimmed(a) : a, trimsSlash ? trimmed(b) : b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

function stepsFor(a: GatewayCandidate, b: GatewayCandidate) {
  const isGrpc = a.manifest.kind === 'GRPCRoute' && b.manifest.kind === 'GRPCRoute';
  return [...(isGrpc ? GRPC_STEPS : HTTP_STEPS), ...LAST_STEPS];
}

function trimmed(one: GatewayCandidate): GatewayCandidate {
  const { match } = one;
  return match.length === match.trimmed
    ? one
    : { ...one, match: { ...match, length: match.trimmed } };
}

export function whyGatewayFirst(
  winner: GatewayCandidate,
  other: GatewayCandidate,
): string | undefined {
  const name = objectText(other.manifest);
  if (winner.host !== other.host) {
    return compareHosts(winner.host, other.host) < 0
      ? `the more specific host goes before ${other.host || 'every host'} of ${name}`
      : undefined;
  }
  const step = stepsFor(winner, other).find(([, compare]) => compare(winner, other) < 0);
  const what = winner.manifest === other.manifest ? `${other.place.field} of ${name}` : name;
  return step && `${step[0]} ${what}`;
}

/** The order of the Gateways of Traefik: host and match in one number, and of equal ones nobody knows. */
export function compareByTraefik(longest: (one: GatewayCandidate) => string): Compare {
  const priority = (one: GatewayCandidate) => {
    const { route, rule, match, path } = one;
    const pathType = PATH_TYPES[path?.kind ?? PathTestKind.PREFIX];
    const base = traefikGatewayPriority({
      ...{ host: longest(one), path: path?.text ?? '/', pathType },
      method: match.hasMethod ? 'GET' : undefined,
    });
    return base + 100 * match.headers + 10 * match.query + route.rules.length - rule;
  };
  return (a, b) => priority(b) - priority(a);
}

const PATH_TYPES: Readonly<Record<PathTestKind, string>> = {
  [PathTestKind.EXACT]: 'Exact',
  [PathTestKind.PREFIX]: 'Prefix',
  [PathTestKind.BEGINNING]: 'Prefix',
  [PathTestKind.EXPRESSION]: 'RegularExpression',
};

/** The order of Contour, where expressions go before prefixes, the longer one first. */
export function compareByContour(reading: GatewayReading): Compare {
  const compare = compareMatches(reading);
  return (a, b) => {
    const kinds = kindRank(a) - kindRank(b);
    if (kinds !== 0) return kinds;
    if (kindRank(a) !== 1) return compare(a, b);
    return (
      b.match.length - a.match.length ||
      textOrder(b.path?.text ?? '', a.path?.text ?? '') ||
      compare(a, b)
    );
  };
}

function kindRank({ path }: GatewayCandidate): number {
  if (path?.kind === PathTestKind.EXACT) return 0;
  return path?.kind === PathTestKind.EXPRESSION ? 1 : 2;
}
