import type { KubeObject } from './harness/api';
import { clear, connect, distOf, makeNamespaces, mustBeTaken } from './harness/cluster';
import { gatewayCrds, metallbCrds, replaceCrds } from './harness/crds';
import { gatewayApi, missingFor, runsAtLeast } from './harness/releases';

const api = connect();

afterAll(() => {
  api.close();
});

/** What the server warns of, and may: object -> since when, and a part of the warning. */
const WARNINGS: Readonly<Record<string, readonly [since: string, says: string]>> = {
  // C5 and C6 are written as Endpoints, as for a cluster before 1.33.
  'Endpoints my-service': ['1.33', 'v1 Endpoints is deprecated in v1.33+'],
  'Endpoints example-endpoints': ['1.33', 'v1 Endpoints is deprecated in v1.33+'],
  // D5 is an external IP, whose risk is accepted.
  'Service hello-node-svc': ['1.36', 'spec.externalIPs'],
};

function nameOf({ kind, metadata }: KubeObject): string {
  return `${kind ?? ''} ${metadata?.name ?? ''}`;
}

describe.each([
  { cluster: 'lab', metallb: '0.16', gateway: '1.3' },
  { cluster: 'homelab', metallb: '0.13', gateway: gatewayApi() ?? '' },
])('dist/$cluster', ({ cluster, metallb, gateway }) => {
  const objects = distOf(cluster);

  beforeAll(async () => {
    await clear(api);
    await replaceCrds(api, metallbCrds(metallb));
    await replaceCrds(api, gatewayCrds(gateway));
    await makeNamespaces(api, objects);
  });

  const missing = objects.filter(({ apiVersion }) => missingFor(apiVersion) !== undefined);
  if (missing.length > 0)
    test.skip.each(missing.map((object) => [nameOf(object), missingFor(object.apiVersion)]))(
      '%s (skipped: no %s here of a release that is known)',
      () => undefined,
    );

  test.each(
    objects
      .filter((object) => !missing.includes(object))
      .map((object) => [nameOf(object), object] as const),
  )('the server takes %s, strictly, and warns of nothing unexplained', async (name, object) => {
    const warnings = await mustBeTaken(api, object);
    const [since = '', says = ''] = WARNINGS[name] ?? [];
    expect(warnings).toEqual(
      since !== '' && runsAtLeast(since) ? [expect.stringContaining(says) as string] : [],
    );
  });
});
