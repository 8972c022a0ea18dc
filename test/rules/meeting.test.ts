import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import type { Target } from '../../lib/model/read/target';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { NET203 } from '../../lib/rules/ports/NET203-node-port-collision';
import { runRules } from '../../lib/rules/run';

const service = (name: string, nodePort = 30080) =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {type: NodePort, ports: [{port: 80, nodePort: ${nodePort}}]}\n`;
const config = (value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: "${value}"}\n`;

function found(files: Readonly<Record<string, string>>, target: Partial<Target> = {}) {
  const manifests = Object.entries(files).flatMap(([file, text]) => readText(text, file).manifests);
  return runRules([NET203], [new Network({ ...DEFAULT_TARGET, ...target }, manifests)]).map(
    ({ severity, fix }) => `${severity}: ${fix}`,
  );
}

const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n';

const ASSUMED =
  'This assumes that one cluster gets all of these files, though others beside them are variants of one object: declare the cluster with --cluster.';
const ERROR =
  'error: Write another node port (free nearby: 30081), or remove it so that the cluster picks one.';

describe('two Services with one node port', () => {
  test.each<[string, Record<string, string>]>([
    ['in one file', { 'a.yaml': `${service('a')}---\n${service('b')}` }],
    ['in two folders', { 'k8s/a/a.yaml': service('a'), 'k8s/b/b.yaml': service('b') }],
    [
      'in folders that declare one object alike',
      {
        'k8s/a/a.yaml': `${service('a')}---\n${config('1')}`,
        'k8s/b/b.yaml': `${service('b')}---\n${config('1')}`,
      },
    ],
    [
      'beside a namespace that two files bring along',
      {
        'k8s/a.yaml': `${service('a')}---\n${NAMESPACE}`,
        'k8s/b.yaml': `${service('b')}---\n${NAMESPACE}`,
        'k8s/c.yaml': NAMESPACE,
        'k8s/d.yaml': NAMESPACE,
      },
    ],
    [
      'beside a file that declares one of the objects of another, alike',
      {
        'k8s/a.yaml': `${service('a')}---\n${config('1')}`,
        'k8s/b.yaml': `${service('b')}---\n${config('1')}`,
      },
    ],
    [
      'in a folder beside one with copies',
      {
        'k8s/a/a.yaml': service('a'),
        'k8s/copies/a.yaml': config('1'),
        'k8s/copies/a.old.yaml': config('1'),
        'k8s/b/b.yaml': service('b'),
      },
    ],
    [
      'beside folders that are variants',
      {
        'k8s/x/1/a.yaml': config('1'),
        'k8s/x/2/a.yaml': config('2'),
        'k8s/y/1/a.yaml': service('a'),
        'k8s/y/2/b.yaml': service('b'),
      },
    ],
  ])('%s conflict', (_, files) => {
    expect(found(files)).toEqual([ERROR]);
  });

  const VARIANTS = {
    'k8s/1/a.yaml': `${service('a')}---\n${config('1')}`,
    'k8s/2/a.yaml': config('2'),
    'k8s/3/b.yaml': service('b'),
  };

  test('in folders of which a cluster gets one are advice', () => {
    expect(found(VARIANTS)).toEqual([`${ERROR.replace('error', 'info')} ${ASSUMED}`]);
  });

  test('in files of a folder that holds one of them twice are advice', () => {
    const files = {
      'k8s/a.yaml': service('a'),
      'k8s/b.v2.yaml': service('b'),
      'k8s/b.yaml': service('b'),
    };
    expect(found(files)).toEqual([`${ERROR.replace('error', 'info')} ${ASSUMED}`]);
  });

  test('conflict where the cluster is stated', () => {
    const statement = { by: 'cluster file', path: 'lab.yaml' } as const;
    expect(found(VARIANTS, { statement })).toEqual([ERROR]);
  });
});
