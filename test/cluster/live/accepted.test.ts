import { clear, connect, describeOwn, distOf, makeNamespaces, mustTake } from './harness/cluster';
import { gatewayCrds, metallbCrds, replaceCrds } from './harness/crds';
import { MetallbWebhook } from './harness/webhook';

const api = connect();

afterAll(() => {
  api.close();
});

/** What the server warns of, and may: object -> a part of the warning. */
const WARNINGS: Readonly<Record<string, string>> = {
  // C5 and C6 are written as Endpoints, as for a cluster before 1.33.
  'Endpoints my-service': 'v1 Endpoints is deprecated in v1.33+',
  'Endpoints example-endpoints': 'v1 Endpoints is deprecated in v1.33+',
  // D5 is an external IP, whose risk is accepted.
  'Service hello-node-svc': 'spec.externalIPs',
};

describeOwn.each([
  { cluster: 'lab', metallb: '0.16', gateway: '1.3' },
  { cluster: 'homelab', metallb: '0.13', gateway: '1.6' },
])('dist/$cluster', ({ cluster, metallb, gateway }) => {
  const objects = distOf(cluster);
  let webhook: MetallbWebhook | undefined;

  beforeAll(async () => {
    await clear(api);
    await replaceCrds(api, metallbCrds(metallb));
    await replaceCrds(api, gatewayCrds(gateway));
    await makeNamespaces(api, objects);
    webhook = await MetallbWebhook.start(api, metallb, 'native');
  }, 300_000);

  afterAll(() => webhook?.stop());

  test.each(
    objects.map(
      (object) => [`${object.kind ?? ''} ${object.metadata?.name ?? ''}`, object] as const,
    ),
  )(
    'the server and MetalLB take %s, strictly, and warns of nothing unexplained',
    async (name, object) => {
      const warnings = await mustTake(api, object);
      const expected = WARNINGS[name];
      expect(warnings).toEqual(
        expected === undefined ? [] : [expect.stringContaining(expected) as string],
      );
    },
  );
});
