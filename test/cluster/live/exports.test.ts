import { parseAllDocuments } from 'yaml';
import { endpointsText } from '../../../lib/exports/dns-endpoints';
import { zoneText } from '../../../lib/exports/dns-zone';
import { probesText } from '../../../lib/exports/probes';
import { outsideNames } from '../../../lib/ways/trace/outside-addresses';
import { waysOf } from '../../../lib/ways/trace/ways';
import { SITE } from '../../exports/site';
import { networkOf } from '../../support/network';
import type { KubeObject } from './harness/api';
import { isAccepted, messageOf } from './harness/api';
import { connect, describeOwn, makeNamespaces } from './harness/cluster';
import { CoreDns } from './harness/coredns';
import { EXTERNAL_DNS_CRDS, PROBE_CRDS, replaceCrds } from './harness/crds';

const api = connect();
const network = networkOf(SITE);
const names = [{ cluster: '', names: outsideNames(network) }];

afterAll(() => {
  api.close();
});

function documents(text: string): KubeObject[] {
  return parseAllDocuments(text)
    .map((one) => one.toJS() as KubeObject | null)
    .filter((one) => one !== null);
}

describeOwn('what is exported', () => {
  beforeAll(async () => {
    await replaceCrds(api, PROBE_CRDS);
    await replaceCrds(api, EXTERNAL_DNS_CRDS);
    await makeNamespaces(api, [{ metadata: { namespace: 'default' } }]);
  }, 300_000);

  const probes = documents(
    probesText([{ cluster: 'Main site', ways: waysOf(network) }], 'blackbox:9115'),
  );
  const endpoints = documents(
    endpointsText([{ cluster: 'Main site', names: outsideNames(network) }]),
  );

  test.each([...probes, ...endpoints].map((one) => [one.metadata?.name ?? '', one] as const))(
    'the definition takes %s, strictly',
    async (_, object) => {
      const answer = await api.dryRun(object);
      expect([isAccepted(answer), messageOf(answer), answer.warnings]).toEqual([true, '', []]);
    },
  );

  test('and no other: a field that it does not have is refused', async () => {
    const [probe] = probes;
    const answer = await api.dryRun({ ...probe, spec: { ...(probe?.['spec'] as object), odd: 1 } });
    expect(messageOf(answer)).toContain('unknown field "spec.odd"');
    expect(probes.length + endpoints.length).toBe(6);
  });
});

describeOwn('the zone', () => {
  let dns: CoreDns;
  const zone = { name: 'example.com', nameServers: ['ns1.example.net'], today: '2026-12-31' };
  beforeAll(async () => {
    dns = await CoreDns.serve('example.com', zoneText(names, zone));
  });
  afterAll(() => dns.stop());

  test('is served, with its serial and its name servers', async () => {
    expect(await dns.resolver.resolveSoa('example.com')).toMatchObject({
      nsname: 'ns1.example.net',
      hostmaster: 'hostmaster.example.com',
      serial: 2026123100,
    });
    expect(await dns.resolver.resolveNs('example.com')).toEqual(['ns1.example.net']);
  });

  const known = outsideNames(network).filter(
    ({ name, targets }) => name.endsWith('.example.com') && targets.length > 0,
  );

  test.each(known.map((one) => [one.name, one.targets] as const))(
    'answers %s',
    async (name, targets) => {
      const asked = name.replace('*', 'any.thing');
      const answers = await Promise.all([
        dns.resolver.resolve4(asked).catch(() => []),
        dns.resolver.resolve6(asked).catch(() => []),
        dns.resolver.resolveCname(asked).catch(() => []),
      ]);
      expect(answers.flat().sort()).toEqual([...targets].sort());
    },
  );

  test('answers every name, and none that has no address', async () => {
    expect(known.map(({ name }) => name)).toEqual([
      '*.apps.example.com',
      'db.example.com',
      'named.example.com',
      'shop.example.com',
    ]);
    await expect(dns.resolver.resolve4('api.example.com')).rejects.toThrow('ENOTFOUND');
    await expect(dns.resolver.resolve4('db.example.org')).rejects.toThrow();
  });
});
