import { knownAnswers } from '../../../lib/facts/controllers/gateway-answers';
import { GATEWAY_FEATURES } from '../../../lib/facts/controllers/gateway-features';
import { GATEWAY_IMPLEMENTATIONS } from '../../../lib/facts/controllers/gateway-implementations';
import { supportOf } from '../../../lib/facts/controllers/gateway-support';
import {
  GATEWAY_REPORTS,
  REPORTED_FEATURES,
} from '../../../lib/facts/controllers/generated/gateway-reports';
import { GatewayFeature } from '../../../lib/cluster/gateway-feature';

const REPORTS = GATEWAY_REPORTS.split('\n').map((row) => row.split('|'));
const REPORTED = REPORTED_FEATURES.split('\n');

test('each report has its parts, and a sign for each feature', () => {
  for (const [name = '', release, gatewayApi, date, file, signs = ''] of REPORTS) {
    expect(Object.keys(GATEWAY_IMPLEMENTATIONS)).toContain(name);
    expect(release).toMatch(/^\d+\.\d+/);
    expect(gatewayApi).toMatch(/^1\.[3-6]\.\d$/);
    expect(date).toMatch(/^(20\d\d-\d\d-\d\d|-)$/);
    expect(file).toMatch(/^v1\.[\w./-]+\.yaml$/);
    expect(signs).toHaveLength(REPORTED.length);
  }
  expect(new Set(REPORTS.map(([name]) => name)).size).toBe(
    Object.keys(GATEWAY_IMPLEMENTATIONS).length,
  );
});

test('each feature that is asked for is one of the reports or answers, and can be stated', () => {
  const asked = Object.entries(GATEWAY_FEATURES);
  const known = [...REPORTED, ...knownAnswers().map(({ feature }) => feature)];
  expect(known).toEqual(expect.arrayContaining(asked.map(([name]) => name)));
  expect(Object.entries(GatewayFeature)).toEqual(asked.map(([name, { member }]) => [member, name]));
});

test.each([
  // as the report of the release lists it
  ['Envoy Gateway', '1.9', 'HTTPRouteCORS', 'supported'],
  ['Traefik', '3.7', 'HTTPRouteRequestMirror', 'unsupported'],
  // a patch release adds no feature
  ['Traefik', '3.7.15', 'HTTPRouteRequestMirror', 'unsupported'],
  // what was asked, in place of what is reported: the report of Contour mentions no CORS
  ['Contour', '1.33', 'HTTPRouteCORS', 'unsupported'],
  ['Contour', '1.33', 'HTTPRoute308RedirectStatusCode', 'supported'],
  ['Traefik', '3.7', 'HTTPRouteBackendTimeout', 'unsupported'],
  // of one line the first release did not have it and a later one has it
  ['Traefik', '3.7', 'HTTPRoute308RedirectStatusCode', 'unknown'],
  // a release without a report keeps what an older one had, and may have got more
  ['Traefik', '3.8', 'HTTPRoutePathRedirect', 'supported'],
  ['Traefik', '3.8', 'HTTPRouteRequestMirror', 'unknown'],
  // of an older release than any report nothing is known
  ['Traefik', '3.4', 'HTTPRoutePathRedirect', 'unknown'],
  // reports of one release that differ, by their router
  ['Kong Operator', '2.2', 'HTTPRouteMethodMatching', 'unknown'],
  ['Kong Operator', '2.2', 'HTTPRouteQueryParamMatching', 'unknown'],
  // a report of a release candidate: what it lacks may have come with the release
  ['kgateway', '2.4', 'HTTPRouteCORS', 'supported'],
  ['HAProxy Ingress', '0.17', 'HTTPRouteRequestMirror', 'unknown'],
  // without a release: what the newest report has is there, and what it lacks may have come since
  ['Traefik', undefined, 'HTTPRouteRequestMirror', 'unknown'],
  ['Traefik', undefined, 'HTTPRouteRequestTimeout', 'unknown'],
  ['Kong Operator', undefined, 'HTTPRouteCORS', 'unknown'],
  ['Istio', undefined, 'HTTPRouteCORS', 'supported'],
  // nobody mentions it
  ['Contour', '1.33', 'HTTPRouteRetry', 'unknown'],
] as const)('%s %s and %s: %s', (name, release, feature, answer) => {
  const program = release === undefined ? { name } : { name, release };
  expect(supportOf(program, feature).answer).toBe(answer);
  expect(supportOf({ ...program, supports: [feature] }, feature).answer).toBe('supported');
});

test('without a release no implementation is said to lack a feature', () => {
  for (const name of Object.keys(GATEWAY_IMPLEMENTATIONS)) {
    for (const feature of Object.values(GatewayFeature))
      expect(supportOf({ name }, feature).answer).not.toBe('unsupported');
  }
});

test.each([
  [{ name: 'Traefik' }, 'Traefik 3.7 ignores it, and no release is stated'],
  [{ name: 'Traefik', release: '3.8' }, 'Traefik 3.7 ignores it, and this release is newer'],
])('says of %o why nobody knows', (program, why) => {
  expect(supportOf(program, 'HTTPRouteRequestTimeout')).toEqual({ answer: 'unknown', why });
});

test('an implementation without reports is not known', () => {
  expect(supportOf({ name: 'Another' }, 'HTTPRouteCORS').answer).toBe('unknown');
});
