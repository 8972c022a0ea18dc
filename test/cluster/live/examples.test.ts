import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  clear,
  connect,
  describeOwn,
  makeNamespaces,
  mustTake,
  objectsIn,
} from './harness/cluster';
import { gatewayCrds, metallbCrds, replaceCrds } from './harness/crds';
import { gatewayApi } from './harness/releases';

const api = connect();

afterAll(() => {
  api.close();
});

const EXAMPLES = join(__dirname, '../../../examples');

/** Each cluster that an example writes for. */
const clusters = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((one) => one.isDirectory() && readdirSync(join(EXAMPLES, one.name)).includes('dist'))
  .flatMap(({ name }) =>
    readdirSync(join(EXAMPLES, name, 'dist'), { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map((cluster) => join('examples', name, 'dist', cluster.name)),
  );

describeOwn('the examples', () => {
  beforeAll(async () => {
    await replaceCrds(api, metallbCrds('0.16'));
    await replaceCrds(api, gatewayCrds(gatewayApi() ?? ''));
  }, 60_000);

  beforeEach(async () => {
    await clear(api);
  });

  test.each(clusters)('the server takes all of %s, strictly, without a warning', async (folder) => {
    const objects = objectsIn(folder);
    expect(objects.length).toBeGreaterThan(0);
    await makeNamespaces(api, objects);
    for (const object of objects) expect(await mustTake(api, object)).toEqual([]);
  });
});
