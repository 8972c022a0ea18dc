import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureName } from '../../lib/facts/releases/features';
import { FEATURES } from '../../lib/facts/releases/features';
import { kindSince } from '../../lib/facts/releases/gateway-kinds';
import { ROOT } from '../support/pages';
import { filesIn } from '../support/refusals';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The comment of a prop, in a file of lib/constructs/. */
function commentOf(place: string): string {
  const [file = '', prop = ''] = place.split('#');
  const [, comment = ''] =
    new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s+(?:readonly |public static )?${prop}[?:(]`).exec(
      read(`lib/constructs/${file}.ts`),
    ) ?? [];
  return comment;
}

/** Where users read from which release on something is taken. */
const DOCUMENTED: Readonly<Partial<Record<FeatureName, readonly string[]>>> = {
  digitFirstServiceNames: ['common/object-props#name', 'exposure/exposure-options#serviceName'],
  externalIpsPolicy: ['exposure/exposure-options#externalTrafficPolicy'],
  externalIpsDeprecated: ['exposure/exposure-options#externalIps'],
  nodeHints: ['backends/backend-endpoint#forNodes'],
  statefulSetMaxUnavailable: ['pods/update-strategy#maxUnavailable'],
  hostnameOverride: ['pods/pod-dns#hostnameOverride'],
  relaxedSearchDomains: ['pods/pod-dns#searches'],
  preferClose: ['service/traffic#trafficDistribution'],
  preferSameZone: ['service/traffic#trafficDistribution'],
  derivedTimers: [
    'load-balancers/bgp-peer-props#holdTime',
    'load-balancers/bgp-peer-props#keepaliveTime',
  ],
  connectTime: ['load-balancers/bgp-peer-props#connectTime'],
  disableMP: ['load-balancers/bgp-peer-props#disableMp'],
  enableGracefulRestart: ['load-balancers/bgp-peer-props#enableGracefulRestart'],
  dynamicASN: ['load-balancers/bgp-peer-props#dynamicAsn'],
  interface: ['load-balancers/bgp-peer-props#peerInterface'],
  dualStackAddressFamily: ['load-balancers/bgp-peer-props#dualStackAddressFamily'],
  localASN: ['load-balancers/bgp-peer-props#localAsn'],
  ciliumAggregation: [
    'load-balancers/advertisement-options#aggregationLength',
    'load-balancers/advertisement-options#aggregationLengthV6',
  ],
  serviceSelectors: ['load-balancers/advertisement-options#serviceSelectors'],
  priorityAlone: ['load-balancers/address-pool-props#priority'],
  manyTlsHosts: ['exposure/connection-options#hosts'],
  moreRedirectStatuses: ['http/http-route-props#status'],
  timeouts: ['http/table/http-options#timeouts'],
  corsWithAnyOrigin: ['http/table/http-options#cors'],
  sessionPersistence: ['http/table/http-options#sessionCookie'],
};

test.each(Object.entries(DOCUMENTED).flatMap(([name, places]) => places.map((at) => [name, at])))(
  '%s: the comment of %s says the release',
  (name, place) => {
    const { since, experimental }: Feature = FEATURES[name as FeatureName];
    expect(commentOf(place)).toContain(since ?? experimental);
  },
);

test('each feature that constructs refuse without is documented', () => {
  const sources = filesIn(join(ROOT, 'lib/constructs'), '.ts').map((file) =>
    readFileSync(file, 'utf8'),
  );
  const asked = sources.flatMap((text) => [...text.matchAll(/lackingFault\(\w[\w.]*, '(\w+)'/g)]);
  expect(asked.length).toBeGreaterThan(3);
  const lacking = asked.map(([, name = '']) => name).filter((name) => !(name in DOCUMENTED));
  expect(lacking).toEqual([]);
});

test('the guide to Gateway API has the releases and channels of the facts', () => {
  const rows = [...read('docs/how-to/gateway-api.md').matchAll(/^\| (`.*) \| (.+) \| (.+) \|$/gm)];
  const kinds = ['TLSRoute', 'TCPRoute', 'UDPRoute', 'BackendTLSPolicy', 'ListenerSet'].map(
    (kind) => {
      const [standard, experimental = standard] = kindSince(kind).map((text) => text.split(' ')[0]);
      return [standard, experimental];
    },
  );
  const fields = (
    ['timeouts', 'corsWithAnyOrigin', 'sessionPersistence', 'moreRedirectStatuses'] as const
  ).map((name) => {
    const { since = 'never', experimental }: Feature = FEATURES[name];
    return [since, experimental];
  });
  expect(rows.map(([, , standard, experimental]) => [standard, experimental])).toEqual([
    ...kinds,
    ...fields,
  ]);
});
