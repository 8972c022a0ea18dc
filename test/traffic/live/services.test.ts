import { isDeepStrictEqual } from 'node:util';
import * as lib from '../../../lib';
import { SERVICE_FAULTS } from './faults/services';
import type { Lib } from './faults/faulty';
import { faulty } from './faults/faulty';
import type { Lab } from './lab/lab';
import { describeWith } from './lab/skips';
import type { World } from './services/claims';
import { answersTo } from './services/claims';
import { clearWorld, prepareStage, show } from './services/stage';
import { servicesWorld } from './services/world';

const WORLD = servicesWorld(lib);

describeWith(['kube-proxy', 'CoreDNS'], 'Services by kube-proxy', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await prepareStage();
  }, 120_000);

  afterAll(() => lab.stop());

  describe('say in their outputs who answers:', () => {
    let found: readonly (string[] | number)[];

    beforeAll(async () => {
      await show(lab, WORLD);
      found = await settled(lab, WORLD, 20);
    }, 120_000);

    afterAll(() => clearWorld(lab, WORLD));

    test.each(WORLD.claims.map((claim, index) => [claim.what, claim.from, claim, index] as const))(
      '%s, asked from %s',
      (_what, _from, { expected }, index) => {
        expect(found[index]).toEqual(expected);
      },
    );
  });

  test('each claim holds again of what is written anew', async () => {
    const world = servicesWorld(await faulty<Lib>('lib/index.ts', NO_FAULT));
    expect(await broken(lab, world)).toEqual([]);
  });

  test.each(SERVICE_FAULTS.map((fault) => [fault.claim, fault.file, fault] as const))(
    'a fault breaks the claim of %s: %s',
    async (claim, _file, fault) => {
      const world = servicesWorld(await faulty<Lib>('lib/index.ts', fault));
      expect(await broken(lab, world)).toContain(claim);
    },
  );
});

const NO_FAULT = {
  file: 'lib/index.ts',
  right: 'export { Exposure }',
  wrong: 'export { Exposure }',
};

/** The claims of a world that do not hold. */
async function broken(lab: Lab, world: World): Promise<readonly string[]> {
  try {
    await show(lab, world);
    const found = await settled(lab, world, 3);
    const kept = world.claims.map(({ expected }, at) => isDeepStrictEqual(found[at], expected));
    return world.claims.filter((_, at) => kept[at] === false).map(({ what }) => what);
  } finally {
    await clearWorld(lab, world);
  }
}

/** Asks twice: that nobody answers may hold at first only because nothing is there yet. */
async function settled(
  lab: Lab,
  { claims }: World,
  seconds: number,
): Promise<readonly (string[] | number)[]> {
  await Promise.all(claims.map((claim) => answersTo(lab, claim, seconds)));
  return Promise.all(claims.map((claim) => answersTo(lab, claim, 0)));
}
