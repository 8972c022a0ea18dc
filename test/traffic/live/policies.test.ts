import { Chart, App } from 'cdk8s';
import * as lib from '../../../lib';
import type { KubeObject } from '../../cluster/live/harness/api';
import { rendered } from './faults/rendered';
import { startDns } from './lab/dns';
import { Lab, pod } from './lab/lab';
import { startPolicyEngines } from './lab/policy-engine';
import { describeWith } from './lab/skips';
import { LISTENED, makeApps } from './policies/apps';
import { CALLING_PODS, NAMESPACES } from './policies/callers';
import type { Dial } from './policies/dials';
import {
  ADMITTED,
  dialsTo,
  lineOf,
  nodeOf,
  outcomeOf,
  podOf,
  probesOf,
  saidOf,
} from './policies/dials';
import { Traced } from './policies/traced';
import { COREFILE } from './services/stage';

const CHART = new Chart(new App(), 'policies');
const APPS = makeApps(CHART, lib);
const OBJECTS = rendered(CHART);
const POLICIES = OBJECTS.filter(({ kind }) => kind === 'NetworkPolicy');
const OTHERS = OBJECTS.filter(({ kind }) => kind !== 'NetworkPolicy');
const ANSWERING_PODS = APPS.map((told, index) =>
  pod({
    ...{ name: podOf(told), namespace: told.namespace, labels: { app: told.name } },
    ...{ ports: LISTENED, spec: { nodeName: nodeOf(index).name } },
  }),
);
const DIALS = APPS.flatMap(dialsTo);

describeWith(['kube-proxy', 'CoreDNS', 'kube-network-policies'], 'clients', () => {
  let lab: Lab;
  let end: () => void;
  let before: readonly string[];
  let found: readonly string[];
  let traced: Traced;

  beforeAll(async () => {
    lab = new Lab();
    await lab.apply([...NAMESPACES, ...CALLING_PODS, ...ANSWERING_PODS, ...OTHERS]);
    await startDns(lab, COREFILE, {});
    end = startPolicyEngines(lab);
    before = await settled(lab, () => ADMITTED);
    // Not `apply`, which would take the labels of their namespaces away.
    for (const policy of POLICIES) await lab.put(policy);
    found = await settled(lab, saidOf);
    const pods = await lab.api.list('/api/v1/pods');
    traced = new Traced([...NAMESPACES, ...OBJECTS, ...pods.map(asPod)]);
  }, 300_000);

  afterAll(async () => {
    for (const policy of POLICIES) await lab.api.remove(policy);
    end();
    await lab.stop();
  });

  test('everybody comes everywhere before the policies are there', () => {
    expect(before).toEqual(DIALS.map((dial) => lineOf(dial, ADMITTED)));
  });

  test.each(APPS.map((told) => [told.name, told] as const))(
    '%s admits whom it says, and nobody else',
    (_name, told) => {
      const said = dialsTo(told).map((dial) => lineOf(dial, saidOf(dial)));
      expect(found.filter((_, index) => DIALS[index]?.told === told)).toEqual(said);
    },
  );

  test('the tracer of ways says the same of each dial', () => {
    expect(DIALS.map((dial) => lineOf(dial, traced.outcomeOf(dial)))).toEqual(found);
  });

  test('the node of a pod connects to it as its kubelet does', async () => {
    const probes = await Promise.all(APPS.map((told) => probesOf(lab, told)));
    const expected = APPS.map((told) =>
      LISTENED.map(({ containerPort }) => `${told.namespace}/${podOf(told)}:${containerPort}`),
    );
    expect(probes).toEqual(expected);
  });
});

const asPod = (one: KubeObject): KubeObject => ({ ...one, apiVersion: 'v1', kind: 'Pod' });

/** What becomes of all dials in the end, asked once more: a refusal may come of what is not there yet. */
async function settled(lab: Lab, expected: (dial: Dial) => string): Promise<readonly string[]> {
  const look = () =>
    Promise.all(DIALS.map(async (dial) => lineOf(dial, await outcomeOf(lab, dial))));
  await lab.until(
    look,
    DIALS.map((dial) => lineOf(dial, expected(dial))),
    40,
  );
  return look();
}
