import type { ClusterProps } from '../../../lib';
import { GatewayFeature, GatewayImplementation } from '../../../lib';
import type { GatewayFeatureName } from '../../../lib/facts/controllers/gateway-features';
import { GATEWAY_FEATURES } from '../../../lib/facts/controllers/gateway-features';
import type { GatewayProgram } from '../../../lib/facts/controllers/gateway-implementations';
import {
  GATEWAY_IMPLEMENTATIONS,
  tryProgram,
} from '../../../lib/facts/controllers/gateway-implementations';
import { supportOf } from '../../../lib/facts/controllers/gateway-support';
import { GATEWAY_REPORTS } from '../../../lib/facts/controllers/generated/gateway-reports';
import { byGateway } from '../../support/by-gateway';
import { chartFor, yaml } from '../../support/chart';
import { FEATURE_APPS } from '../../support/feature-apps';

/** Each release line that an implementation has a report of, as `Traefik 3.7`. */
const RELEASES = [
  ...new Set(
    GATEWAY_REPORTS.split('\n').map((row) => {
      const [name = '', release = ''] = row.split('|');
      return `${name} ${release.split('.').slice(0, 2).join('.')}`;
    }),
  ),
].sort();

const FEATURES = Object.keys(FEATURE_APPS) as GatewayFeatureName[];

const IMPLEMENTATIONS: readonly ((release?: string) => GatewayImplementation)[] = [
  (release) => GatewayImplementation.agentgateway(release),
  (release) => GatewayImplementation.airlockMicrogateway(release),
  (release) => GatewayImplementation.awsLoadBalancerController(release),
  (release) => GatewayImplementation.cilium(release),
  (release) => GatewayImplementation.contour(release),
  (release) => GatewayImplementation.envoyGateway(release),
  (release) => GatewayImplementation.haproxyIngress(release),
  (release) => GatewayImplementation.istio(release),
  (release) => GatewayImplementation.kgateway(release),
  (release) => GatewayImplementation.kongOperator(release),
  (release) => GatewayImplementation.nginxGatewayFabric(release),
  (release) => GatewayImplementation.traefik(release),
];

/** A cluster whose Gateways an implementation runs. */
function clusterOf({ name, release }: GatewayProgram, ...supports: string[]): ClusterProps {
  const make = IMPLEMENTATIONS.find((one) => one().text === name);
  if (!make) throw new Error(name);
  const stated = Object.values(GatewayFeature).filter((one) => supports.includes(one));
  return byGateway(make(release), ...stated);
}

/** Why a feature is refused; nothing where it is taken. */
function refusalOf(feature: GatewayFeatureName, cluster: ClusterProps): string | undefined {
  try {
    FEATURE_APPS[feature]?.make(chartFor(cluster));
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

test('each feature is asked for, but for those that nothing writes', () => {
  const unwritten = Object.keys(GATEWAY_FEATURES).filter((name) => !(name in FEATURE_APPS));
  expect(unwritten).toEqual(['HTTPRouteHostRewrite', 'HTTPRouteRetry']);
});

test('each implementation has a release', () => {
  const names = new Set(RELEASES.map((text) => tryProgram(text)?.name));
  expect([...names].sort()).toEqual(Object.keys(GATEWAY_IMPLEMENTATIONS).sort());
  expect(names.size).toBe(12);
});

test.each(FEATURES)('%s is written', (feature) => {
  const chart = chartFor({ gatewayApi: '1.6', gateway: { name: 'edge' } });
  const { make, shows } = FEATURE_APPS[feature] ?? {};
  make?.(chart);
  expect(yaml(chart)).toMatch(shows ?? /^$/);
});

test.each(RELEASES)('the Gateways of %s refuse what the table calls unsupported alone', (text) => {
  const program = tryProgram(text) ?? { name: '' };
  for (const feature of FEATURES) {
    const { answer, why } = supportOf(program, feature);
    const fault = `is not supported by the Gateways of ${text}\n  why: ${why}\n`;
    expect([feature, refusalOf(feature, clusterOf(program))]).toEqual([
      feature,
      answer === 'unsupported' ? expect.stringContaining(fault) : undefined,
    ]);
    if (answer !== 'unsupported') continue;
    expect([feature, refusalOf(feature, clusterOf(program, feature))]).toEqual([
      feature,
      undefined,
    ]);
  }
});

test.each(Object.keys(GATEWAY_IMPLEMENTATIONS))(
  '%s is refused nothing without a release',
  (name) => {
    for (const feature of FEATURES) {
      expect([feature, refusalOf(feature, clusterOf({ name }))]).toEqual([feature, undefined]);
    }
  },
);
