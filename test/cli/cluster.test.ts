import { answer } from '../../lib/cli/run';
import { SCHEMA_LINE } from '../../lib/cli/cluster';
import { readCluster } from '../../lib/cli/check/cluster-file';
import { Folder } from '../support/folder';

const folder = new Folder();

const cluster = (args: readonly string[], stdin = '') =>
  answer(['cluster', ...args], {
    version: '1.2.3',
    root: folder.path,
    today: '2026-12-31',
    stdin: () => Buffer.from(stdin),
  });

const KUBECTL = `{"clientVersion": {"gitVersion": "v1.35.0"}, "serverVersion": {"gitVersion": "v1.33.4+k3s1"}}
---
{"apiVersion": "v1", "kind": "List", "items": [
  {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "controller", "namespace": "lb"},
   "spec": {"template": {"spec": {"containers": [{"name": "c", "image": "quay.io/metallb/controller:v0.14.5"}]}}}},
  {"apiVersion": "networking.k8s.io/v1", "kind": "ServiceCIDR", "metadata": {"name": "kubernetes"},
   "spec": {"cidrs": ["10.96.0.0/12", "fd00:10:96::/112"]}},
  {"apiVersion": "networking.k8s.io/v1", "kind": "IngressClass", "metadata": {"name": "web",
   "annotations": {"ingressclass.kubernetes.io/is-default-class": "true"}},
   "spec": {"controller": "traefik.io/ingress-controller"}}
]}
`;

test('writes what kubectl prints of a cluster, as --cluster reads it', () => {
  const { stdout, stderr, exitCode } = cluster(['-'], KUBECTL);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout).toBe(`${SCHEMA_LINE}
kubernetes: "1.33.4" # stdin:1
metallb: "0.14.5" # stdin:5
metallbNamespace: "lb" # stdin:4
serviceCidrs: ["10.96.0.0/12","fd00:10:96::/112"] # stdin:7
ingressClass: "web" # stdin:8
ingressController: "Traefik" # stdin:10
`);
  expect(readCluster(folder.write('lab.yaml', stdout))).toMatchObject({
    kubernetes: '1.33.4',
    metallb: '0.14.5',
    serviceCidrs: ['10.96.0.0/12', 'fd00:10:96::/112'],
    ingressController: 'Traefik',
  });
});

const speaker = (tag: string) => `
apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {containers: [{name: a, image: "quay.io/metallb/speaker:${tag}"}]}
`;

test('leaves a comment where files disagree, or a release is not known here', () => {
  folder.write('k8s/a.yaml', speaker('v0.14.5'));
  folder.write('k8s/b.yaml', speaker('v0.15.2'));
  folder.write('k8s/kind.yaml', 'apiVersion: k3d.io/v1alpha5\nkind: Simple\nimage: a/k3s:v1.99.1');
  const { stdout } = cluster([folder.at('k8s')]);
  expect(stdout.replaceAll(`${folder.at('k8s')}/`, '')).toBe(
    `${SCHEMA_LINE}
# kubernetes: 1.99.1, which is not known here (kind.yaml:3)
# metallb: 0.14.5 or 0.15.2 (a.yaml:5, b.yaml:5)
`,
  );
});

test('says that nothing is seen', () => {
  folder.write('empty/a.yaml', 'kind: Service\nmetadata: {name: a}\n');
  expect(cluster([folder.at('empty')]).stdout).toBe(
    `${SCHEMA_LINE}
# Nothing is seen: no release, network or controller of the cluster stands here.
`,
  );
});

test('a name of a file cannot leave its comment', () => {
  folder.write('odd/a\nkubernetes: "9.9"\n.yaml', speaker('v0.14.5'));
  const { stdout } = cluster([folder.at('odd')]);
  expect(stdout.split('\n').filter((line) => line.startsWith('kubernetes'))).toEqual([]);
});

test.each([
  [
    [],
    `reach: cluster names no path
  why: there is nothing to read
  fix: write reach cluster PATH, or pipe what kubectl prints into reach cluster -
`,
  ],
  [
    ['a', '--format', 'json'],
    `reach: --format is an option of check
  why: it has no effect on other commands
  fix: remove it, or write reach check PATH
`,
  ],
])('%j is refused', (args, message) => {
  expect(cluster(args)).toEqual({ stdout: '', stderr: message, exitCode: 1 });
});
