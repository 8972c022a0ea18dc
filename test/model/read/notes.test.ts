import { clusterLine, parseNotes, waiverLine } from '../../../lib/model/read/notes';
import { Knowledge } from '../../../lib/facts/releases/products';
import { RECORD } from '../../../lib/emit/hidden';
import { DEFAULTS, WRITTEN_TARGET } from '../../../lib/model/read/target';

const LAB = { ...DEFAULTS, kubernetes: '1.32', serviceCidrs: ['10.96.0.0/12'] };
/** What no line states where a Cluster states all that it can. */
const UNSTATED = {
  cilium: Knowledge.ASSUMED,
  metallbClass: Knowledge.ASSUMED,
  ingressNginx: Knowledge.ASSUMED,
};
const statement = { by: 'record', path: RECORD };

test('a cluster is one line, whose keys are in order', () => {
  expect(clusterLine('lab', { ...DEFAULTS, serviceCidrs: ['10.96.0.0/12'] })).toBe(
    '# cluster lab {"domain":"cluster.local","gatewayApi":"1.1","gatewayChannel":"standard","kubernetes":"1.27","metallb":"0.16","metallbNamespace":"metallb-system","nodePortRange":"30000-32767","serviceCidrs":["10.96.0.0/12"]}',
  );
});

test('what is nested comes back, whatever its keys are', () => {
  const audiences = [{ name: 'all', gateways: ['edge'], ingressClasses: ['nginx'], pools: [] }];
  const ingressControllerPods = { namespace: 'ingress', labels: { b: '2', a: '1' } };
  const lab = { ...LAB, audiences, ingressControllerPods };
  const line = clusterLine('lab', lab);
  expect(line).toContain(
    '"ingressControllerPods":{"labels":{"a":"1","b":"2"},"namespace":"ingress"}',
  );
  const [[, back] = []] = [...parseNotes(line, RECORD).clusters];
  expect(back).toMatchObject({ audiences, ingressControllerPods });
});

test('pods without labels are not declared', () => {
  const gatewayPods = { namespace: 'edge', labels: {} };
  const [[, back] = []] = [
    ...parseNotes(clusterLine('lab', { ...LAB, gatewayPods }), RECORD).clusters,
  ];
  expect(back?.gatewayPods).toBeUndefined();
});

test('what is assumed is told beside what the manifests are written for, and comes back', () => {
  const knowledge = { ...UNSTATED, kubernetes: Knowledge.ASSUMED, domain: Knowledge.ASSUMED };
  const line = clusterLine('lab', { ...LAB, knowledge });
  expect(line).toContain('{"assumed":["kubernetes","domain"],"domain":"cluster.local",');
  expect([...parseNotes(line, RECORD).clusters]).toEqual([
    ['lab', { ...LAB, knowledge, statement }],
  ]);
});

test('classes of Gateways and audiences come back as they were', () => {
  const target = {
    ...LAB,
    gateways: [
      { gatewayClass: 'edge', implementation: 'Traefik 3.7', supports: ['HTTPRouteCORS'] },
      { gatewayClass: 'eg', implementation: 'Envoy Gateway', supports: [] },
    ],
    audiences: [{ name: 'office', gateways: ['infra/edge'], ingressClasses: [], pools: ['lan'] }],
  };
  const line = clusterLine('lab', target);
  expect(line).toContain(
    '"audiences":[{"gateways":["infra/edge"],"ingressClasses":[],"name":"office"',
  );
  expect([...parseNotes(line, RECORD).clusters]).toEqual([
    ['lab', { ...target, knowledge: UNSTATED, statement }],
  ]);
});

test('a waiver is one line, whose keys are in order', () => {
  expect(waiverLine({ rule: 'NET203', objects: ['Service shop/web'], reason: 'one\ntwo' })).toBe(
    '# waiver {"objects":["Service shop/web"],"reason":"one\\ntwo","rule":"NET203"}',
  );
});

test.each(['lab', 'eu/lab', 'a b', 'a {"b":1}', '"', '', 'ä\n'])(
  'the folder %j comes back as it was',
  (folder) => {
    const line = clusterLine(folder, LAB);
    expect(line.split('\n')).toHaveLength(1);
    const clusters = [...parseNotes(line, RECORD).clusters];
    expect(clusters).toEqual([[folder, { ...LAB, knowledge: UNSTATED, statement }]]);
  },
);

test('a waiver comes back as it was', () => {
  const waiver = {
    rule: 'NET203',
    objects: ['Service shop/web'],
    cluster: 'lab',
    reason: 'moving',
    until: '2026-12-31',
  };
  expect(parseNotes(`${waiverLine(waiver)}\r\n`, RECORD).waivers).toEqual([waiver]);
});

test('entries of files stand beside notes', () => {
  const text = [`${'0'.repeat(64)}  lab/shop.yaml`, clusterLine('lab', LAB), ''].join('\n');
  expect([...parseNotes(text, RECORD).clusters.keys()]).toEqual(['lab']);
});

test.each([
  ['no JSON', '# cluster lab {'],
  ['no map', '# cluster lab []'],
  ['no folder', '# cluster {}'],
  [
    'a waiver without a reason',
    '# waiver {"rule":"NET203","objects":["Service a/b"],"reason":" "}',
  ],
  ['a waiver that is no map', '# waiver 1'],
  ['another comment', '# made by hand'],
])('%s is skipped', (_, line) => {
  expect(parseNotes(line, RECORD)).toEqual({ clusters: new Map(), waivers: [] });
});

test('what is not of its type is as if it were not said', () => {
  const text =
    '# cluster lab {"kubernetes":1.32,"serviceCidrs":"10.96.0.0/12","__proto__":{"domain":"x"}}';
  expect([...parseNotes(text, RECORD).clusters]).toEqual([
    ['lab', { ...WRITTEN_TARGET, statement }],
  ]);
});
