import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import type { WaiverNote } from '../../lib/model/read/waiver';
import { RULES } from '../../lib/rules/catalogue';
import { runRules } from '../../lib/rules/run';
import { applyWaivers } from '../../lib/rules/waivers';

const NET203 = RULES.filter(({ id }) => id === 'NET203');

function network(name?: string, annotation = ''): Network {
  const service = (app: string, metadata: object) =>
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: app, ...metadata },
      spec: { type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] },
    });
  const annotations = annotation ? { 'reach.cdk8s.io/waive': annotation } : {};
  const text = [service('a', { annotations }), service('b', {})].join('\n---\n');
  const { manifests } = readText(text, `${name ?? 'all'}.yaml`);
  return new Network(DEFAULT_TARGET, manifests, { name });
}

function judge(networks: Network[], waivers: WaiverNote[] = [], today?: string): string[] {
  return applyWaivers(runRules(NET203, networks), networks, waivers, today, NET203).map(
    ({ rule, clusters, waived, what }) =>
      [rule.id, ...clusters, waived === undefined ? what : `waived: ${waived}`].join(' '),
  );
}

const CLAIMED = 'node port 30080 is claimed by 2 Services';

test.each([
  ['by id', 'NET203: one moves'],
  ['by name', 'node-port-collision: one moves'],
  ['to the last day', 'NET203 until 2026-06-01: one moves'],
  ['among others', 'NET501: elsewhere; NET203: one moves;'],
])('an annotation waives %s', (_, annotation) => {
  expect(judge([network(undefined, annotation)], [], '2026-06-01')).toEqual([
    'NET203 waived: one moves',
  ]);
});

test('an end date is judged where the day is known alone', () => {
  const over = [network(undefined, 'NET203 until 2026-05-31: one moves')];
  expect(judge(over)).toEqual(['NET203 waived: one moves']);
  expect(judge(over, [], '2026-06-01')).toEqual([
    'NET007 the waiver of NET203 expired after 2026-05-31',
    `NET203 ${CLAIMED}`,
  ]);
});

test('a waiver of a rule that was not asked is not judged', () => {
  expect(judge([network(undefined, 'NET501: elsewhere')])).toEqual([`NET203 ${CLAIMED}`]);
});

test('a waiver on an object that is not whole yet may be needed once it is', () => {
  const judgeOne = (nodePort: string) => {
    const text = `
apiVersion: v1
kind: Service
metadata: {name: a, annotations: {reach.cdk8s.io/waive: "NET203: one moves"}}
spec: {type: NodePort, ports: [{port: 80, nodePort: ${nodePort}}]}
`;
    return judge([new Network(DEFAULT_TARGET, readText(text, 'a.yaml').manifests)]);
  };
  expect(judgeOne('30080')).toEqual(['NET008 NET203 has no finding here']);
  expect(judgeOne('"${PORT}"')).toEqual([]);
});

test('a waiver waives in its cluster', () => {
  const networks = [network('lab', 'NET203: one moves'), network('home')];
  expect(judge(networks)).toEqual([`NET203 home ${CLAIMED}`, 'NET203 lab waived: one moves']);
});

describe('a waiver that stands on no object', () => {
  const waiver = {
    rule: 'NET203',
    objects: ['Service default/b', 'Service default/other'],
    reason: 'one moves',
  };

  test('waives in every cluster', () => {
    expect(judge([network('lab'), network('home')], [waiver])).toEqual([
      'NET203 home waived: one moves',
      'NET203 lab waived: one moves',
    ]);
  });

  test('waives in its cluster', () => {
    expect(judge([network('lab'), network('home')], [{ ...waiver, cluster: 'lab' }])).toEqual([
      `NET203 home ${CLAIMED}`,
      'NET203 lab waived: one moves',
    ]);
  });

  test('is told once where it waives nothing of several objects', () => {
    const objects = ['Service default/a', 'Service default/b'];
    const told = applyWaivers([], [network()], [{ ...waiver, objects }], undefined, NET203);
    expect(
      told.map(({ rule, places }) => [rule.id, ...places.map(({ object }) => object)]),
    ).toEqual([['NET008', ...objects]]);
  });

  test('is told where there is no such object', () => {
    expect(judge([network()], [{ ...waiver, objects: ['Service default/c'] }])).toEqual([
      'NET008 NET203 has no finding here',
      `NET203 ${CLAIMED}`,
    ]);
  });

  test('is told where its day is none', () => {
    expect(judge([network()], [{ ...waiver, until: '2026-02-30' }])).toEqual([
      'NET006 waiver "NET203 until 2026-02-30: one moves" has no valid rule, reason or day',
      `NET203 ${CLAIMED}`,
    ]);
  });
});

test('without waivers nothing changes', () => {
  const findings = runRules(NET203, [network()]);
  expect(applyWaivers(findings, [network()])).toEqual(findings);
});
