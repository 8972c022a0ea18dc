import { certificates, dnsEndpoints, envoyGateway } from '../../support/everything-for-others';
import type { KubeObject } from './harness/api';
import { isAccepted, messageOf } from './harness/api';
import { clear, connect, describeOwn } from './harness/cluster';
import {
  CERT_MANAGER_CRDS,
  ENVOY_GATEWAY_CRDS,
  EXTERNAL_DNS_CRDS,
  gatewayCrds,
  replaceCrds,
} from './harness/crds';
import { gatewayApi, runsAtLeast } from './harness/releases';

const api = connect();

afterAll(() => {
  api.close();
});

const MADE = [...certificates(), ...dnsEndpoints(), ...envoyGateway()] as unknown as KubeObject[];

/** Definitions of Gateway API 1.6 and of Envoy Gateway call functions of CEL that 1.27 has not. */
const describeNew = runsAtLeast('1.31') ? describeOwn : describe.skip;

describeNew('the definitions of cert-manager, external-dns and Envoy Gateway', () => {
  beforeAll(async () => {
    await clear(api);
    const theirs = [CERT_MANAGER_CRDS, EXTERNAL_DNS_CRDS, ENVOY_GATEWAY_CRDS];
    for (const crds of [gatewayCrds(gatewayApi() ?? ''), ...theirs]) await replaceCrds(api, crds);
  }, 300_000);

  test.each(MADE.map((one) => [one.kind ?? '', one.metadata?.name ?? '', one] as const))(
    'take the %s %s, strictly',
    async (_kind, _name, object) => {
      const answer = await api.dryRun(object);
      expect([isAccepted(answer), messageOf(answer), answer.warnings]).toEqual([true, '', []]);
    },
  );

  test('refuse an algorithm of a key, and a target, that there is not', async () => {
    const certificate = MADE.find(({ kind }) => kind === 'Certificate');
    const dsa = { ...(certificate?.['spec'] as object), privateKey: { algorithm: 'DSA' } };
    expect(messageOf(await api.dryRun({ ...certificate, spec: dsa }))).toContain('"DSA"');
    const policy = MADE.find(({ kind }) => kind === 'ClientTrafficPolicy');
    const targetRefs = [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', name: 'shop' }];
    const spec = { ...(policy?.['spec'] as object), targetRefs };
    expect(messageOf(await api.dryRun({ ...policy, spec }))).toContain('Gateway');
  });
});
