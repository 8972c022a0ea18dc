import { GATEWAY_FEATURES } from '../../lib/facts/controllers/gateway-features';
import type { GatewayFeatureName } from '../../lib/facts/controllers/gateway-features';
import { supportOf } from '../../lib/facts/controllers/gateway-support';
import { tryProgram } from '../../lib/facts/controllers/gateway-implementations';
import { REPORTED_FEATURES } from '../../lib/facts/controllers/generated/gateway-reports';
import { FILTERS } from './live/routes/filters';
import { QUESTIONS } from './live/routes/questions';
import type { Side } from './live/routes/sides';
import { CONTOUR_GATEWAY, TRAEFIK_GATEWAY } from './live/routes/sides';

const REPORTED = REPORTED_FEATURES.split('\n');

const NOTHING_WRITES_IT = 'nothing writes it';
const NOT_OF_A_ROUTE = 'no request shows it: it is about objects that an implementation makes';

/** What is asked of nobody, and why. */
const UNASKED: Readonly<Record<string, string>> = {
  BackendTLSPolicySANValidation: NOTHING_WRITES_IT,
  GatewayAddressEmpty: NOTHING_WRITES_IT,
  GatewayBackendClientCertificate: NOTHING_WRITES_IT,
  GatewayFrontendClientCertificateValidation: NOTHING_WRITES_IT,
  GatewayFrontendClientCertificateValidationInsecureFallback: NOTHING_WRITES_IT,
  GatewayHTTPSListenerDetectMisdirectedRequests: NOTHING_WRITES_IT,
  GatewayInfrastructurePropagation: NOT_OF_A_ROUTE,
  GatewayStaticAddresses: NOT_OF_A_ROUTE,
  HTTPRouteBackendRequestHeaderModification: NOTHING_WRITES_IT,
  HTTPRouteBackendRequestRedirect: NOTHING_WRITES_IT,
  HTTPRouteBackendURLRewrite: NOTHING_WRITES_IT,
  HTTPRouteDestinationPortMatching: NOTHING_WRITES_IT,
  HTTPRouteHostRewrite: NOTHING_WRITES_IT,
  HTTPRouteNamedRouteRule: NOTHING_WRITES_IT,
  HTTPRouteParentRefPort: NOTHING_WRITES_IT,
  HTTPRouteRequestMultipleMirrors: NOTHING_WRITES_IT,
  HTTPRouteRequestPercentageMirror: NOTHING_WRITES_IT,
  HTTPRouteRetry: NOTHING_WRITES_IT,
  HTTPRouteRetryBackendTimeout: NOTHING_WRITES_IT,
  HTTPRouteRetryConnectionError: NOTHING_WRITES_IT,
  InferencePool: 'both are known to take no such backend; who takes one does not run here',
  TCPRoute: 'no report of an implementation that runs here mentions it',
  UDPRoute: 'no report of an implementation that runs here mentions it',
};

interface Answer {
  readonly feature: string;
  readonly side: Side;
  readonly works: boolean;
}

/** What is asked of a Gateway, and whether it is found to work. */
const ANSWERS: readonly Answer[] = [
  ...FILTERS.map(({ feature, fails, sides }) => ({ feature, sides, works: !fails })),
  ...QUESTIONS,
].flatMap(({ feature, sides, works }) =>
  sides.flatMap((side) => (feature && side.gatewayController ? [{ feature, side, works }] : [])),
);

test('each feature of the table is asked, or there is a reason why not', () => {
  const known = new Set([...REPORTED, ...Object.keys(GATEWAY_FEATURES)]);
  const asked = new Set(ANSWERS.map(({ feature }) => feature));
  const reported = [...asked].filter((feature) => known.has(feature));
  expect([...reported, ...Object.keys(UNASKED)].sort()).toEqual([...known].sort());
  // what is in no report, by the names of props
  expect([...asked].filter((feature) => !known.has(feature)).sort()).toEqual([
    'HttpBackend.resource',
    'extensionRefs',
  ]);
});

describe.each([
  ['Traefik 3.7', TRAEFIK_GATEWAY],
  ['Contour 1.33', CONTOUR_GATEWAY],
] as const)('%s', (text, side) => {
  const program = tryProgram(text) ?? { name: '' };
  const support = (feature: string) => supportOf(program, feature as GatewayFeatureName).answer;
  const own = ANSWERS.filter((one) => one.side === side);

  test('is the release that the side of the suite has', () => {
    expect(side.cluster.gateways?.map(({ implementation }) => implementation.text)).toEqual([text]);
  });

  test('each feature that it supports is asked, and works', () => {
    const supported = [...REPORTED, ...Object.keys(GATEWAY_FEATURES)].filter(
      (feature) => !(feature in UNASKED) && support(feature) === 'supported',
    );
    const working = new Set(own.flatMap(({ feature, works }) => (works ? [feature] : [])));
    expect(supported.filter((feature) => !working.has(feature))).toEqual([]);
    expect(supported.length).toBeGreaterThan(10);
  });

  test('what was found stands against nothing that the table says', () => {
    const against = own.filter(
      ({ feature, works }) => support(feature) === (works ? 'unsupported' : 'supported'),
    );
    expect(against.map(({ feature }) => feature)).toEqual([]);
  });
});
