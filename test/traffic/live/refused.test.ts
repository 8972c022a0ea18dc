import type { KubeObject } from '../../cluster/live/harness/api';
import { CLUSTER_DNS, startDns } from './lab/dns';
import { Lab, pod, whoOf } from './lab/lab';
import { NODES } from './lab/network';
import { describeWith } from './lab/skips';
import { unguarded } from './refused/unguarded';
import { answersTo } from './services/claims';
import { COREFILE } from './services/stage';

/** Row, the name and the port that lead to no server, and where the server outside listens. */
const HARM = [
  ['app/exposed-app: an empty selector', 'web', 80, 80],
  ['backends/legacy-backend-endpoints: a translated port of a headless name', 'old', 80, 8080],
  [
    'backends/legacy-backend-traffic: traffic that is kept on nodes that have no address',
    ...(['old', 80, 80] as const),
  ],
  [
    'backends/legacy-backend: an address of a family that the Service does not have',
    ...(['old', 80, 80] as const),
  ],
  ['sets/headless-set: a translated port', 'db', 80, 80],
] as const;

describeWith(['kube-proxy', 'CoreDNS'], 'what constructs refuse, written all the same:', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = new Lab();
    for (const [index, node] of NODES.entries()) lab.place(`asker${index + 1}`, node);
    await startDns(lab, COREFILE, {});
    const ports = [{ containerPort: 80 }];
    await lab.apply([pod({ name: 'web', labels: { app: 'web' }, ports })]);
  }, 60_000);

  afterAll(() => lab.stop());

  test.each(HARM)('%s: nobody answers to %s:%i', async (title, name, port, outside) => {
    await listen(lab, 10, outside);
    const objects = unguarded(title);
    await lab.apply(objects);
    const to = `${name}.default.svc.cluster.local`;
    const claims = ['asker1', 'asker2'].flatMap((from) =>
      (['A', 'AAAA'] as const).map((family) => ({ what: title, from, to, family, port })),
    );
    const asked = claims.map((one) => answersTo(lab, { ...one, expected: ['something'] }, 3));
    const found = new Set((await Promise.all(asked)).flat());
    await remove(lab, objects);
    expect([...found].filter((one) => one !== 'refused' && one !== 'no answer')).toEqual([]);
  });

  test.each(['an alias to an IPv4 address', 'an alias to itself'])(
    'backends/external-alias: %s: the name has no address',
    async (name) => {
      const objects = unguarded(`backends/external-alias: ${name}`);
      await lab.apply(objects);
      const to = 'db.default.svc.cluster.local.';
      for (const type of ['A', 'AAAA'])
        expect(await lab.wire.resolve('asker1', CLUSTER_DNS, to, type)).toEqual([]);
      await remove(lab, objects);
    },
  );

  test('backends/legacy-backend: an address that is listed twice: kube-proxy counts it once', async () => {
    for (const last of [10, 11]) await listen(lab, last, 80);
    await lab.apply(unguarded('backends/legacy-backend: an address that is listed twice'));
    const to = 'old.default.svc.cluster.local';
    const expected = ['old-10:80', 'old-11:80'];
    const claim = { what: 'twice', from: 'asker1', to, port: 80, expected };
    expect(await answersTo(lab, claim)).toEqual(expected);
    const [address] = await lab.wire.resolve('asker1', CLUSTER_DNS, `${to}.`, 'A');
    for (const from of ['asker1', 'asker2']) {
      const asked = Array.from({ length: 400 }, () =>
        lab.wire.ask({ from, address: String(address), port: 80 }),
      );
      const names = (await Promise.all(asked)).map(whoOf);
      const ten = names.filter((one) => one === 'old-10:80').length;
      const eleven = names.filter((one) => one === 'old-11:80').length;
      expect(ten + eleven).toBe(400);
      // Twice the share would be 267 of 400.
      expect(ten).toBeLessThan(235);
    }
  });
});

async function remove(lab: Lab, objects: readonly KubeObject[]): Promise<void> {
  for (const one of objects) await lab.api.remove(one);
  await lab.wire.end('old-10');
}

function listen(lab: Lab, last: number, port: number): Promise<void> {
  const address = `192.0.2.${last}`;
  return lab.wire.serve({ from: 'outside', name: `old-${last}`, address, http: [port] });
}
