import type { NetworkParts } from '../../lib/model/queries/network';
import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import type { Target } from '../../lib/model/read/target';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { NET203 } from '../../lib/rules/ports/NET203-node-port-collision';
import { runRules } from '../../lib/rules/run';

const service = (name: string, type: string, more: Readonly<Record<string, string>> = {}) => {
  const { selector = '{app: db}', port = '80', nodePort = '30080', namespace = 'shop' } = more;
  return `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: {type: ${type}, selector: ${selector}, ports: [{port: ${port}, nodePort: ${nodePort}}]}\n`;
};

interface About {
  readonly target?: Partial<Target>;
  readonly parts?: NetworkParts;
}

function found(files: Readonly<Record<string, string>>, { target, parts }: About = {}) {
  const manifests = Object.entries(files).flatMap(([file, text]) => readText(text, file).manifests);
  const network = new Network({ ...DEFAULT_TARGET, ...target }, manifests, parts);
  return runRules([NET203], [network]).map(({ severity, why }) => `${severity}: ${why}`);
}

const ERROR =
  'error: a node port is opened on every node, so only one Service can use it, for any protocol';
const INFO =
  'info: the Services are of different types and lead to the same ports of the same pods, so one file may be there in place of the other; a cluster with both refuses the second';

const BALANCER = service('db-lb', 'LoadBalancer');
const NODE_PORT = service('db-np', 'NodePort');
const FILES = { 'db/lb.yaml': BALANCER, 'db/np.yaml': NODE_PORT };

test('a load balancer and a node port for the same pods, in two files, are alternatives', () => {
  expect(found(FILES)).toEqual([INFO]);
});

test.each<[string, Record<string, string>, About?]>([
  ['in one file', { 'db.yaml': `${BALANCER}---\n${NODE_PORT}` }],
  ['of one type', { 'a.yaml': NODE_PORT, 'b.yaml': service('db', 'NodePort') }],
  [
    'for other pods',
    { 'a.yaml': BALANCER, 'b.yaml': service('web', 'NodePort', { selector: '{app: web}' }) },
  ],
  ['for other ports', { 'a.yaml': BALANCER, 'b.yaml': service('db', 'NodePort', { port: '81' }) }],
  [
    'of another namespace',
    { 'a.yaml': BALANCER, 'b.yaml': service('db', 'NodePort', { namespace: 'lab' }) },
  ],
  ['beside a third', { ...FILES, 'c.yaml': service('db', 'NodePort') }],
  [
    'without a selector',
    {
      'a.yaml': service('a', 'LoadBalancer', { selector: '{}' }),
      'b.yaml': service('b', 'NodePort', { selector: '{}' }),
    },
  ],
  ['that a kustomization deploys', FILES, { parts: { isUnit: true } }],
  ['in a cluster that is named', FILES, { parts: { name: 'lab' } }],
  [
    'where the cluster is stated',
    FILES,
    { target: { statement: { by: 'cluster file', path: 'lab.yaml' } } },
  ],
])('Services %s conflict', (...[, files, about]) => {
  expect(found(files, about)).toEqual([ERROR]);
});
