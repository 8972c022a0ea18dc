import { saidIn } from '../../../lib/deploy/tree/said';
import { memoryFiles } from '../../support/memory-files';

const said = (text: string, file = 'README.md') => saidIn(memoryFiles({ [file]: text }));

test.each([
  ['KUBE_VERSION=v1.11.6', '1.11.6'],
  ['export KUBERNETES_VERSION="1.29.0-1.1"', '1.29.0'],
  ['kube_version: v1.17.5', '1.17.5'],
  ['kubernetesVersion: v1.20.2', '1.20.2'],
  ['kubeadm init --kubernetes-version=v1.18.2 --pod-network-cidr=10.244.0.0/16', '1.18.2'],
  ['Current supported k8s version: v1.11.6', '1.11.6'],
  ['image: kindest/node:v1.15.3', '1.15.3'],
  ['docker pull k8s.gcr.io/kube-apiserver-amd64:v1.11.6', '1.11.6'],
  ['apt-get install kubelet=1.15.0-00', '1.15.0'],
  ['INSTALL_K3S_VERSION="v1.17.2+k3s1" sh', '1.17.2'],
])('%s: Kubernetes %s', (text, release) => {
  expect(said(text).kubernetes).toEqual([release]);
});

test.each([
  'removed in Kubernetes 1.16',
  'kubectl version',
  'KUBE_VERSION=$VERSION',
  'the chart 1.11.6 of kubernetes',
  'k8s_version: 1.11.6.3',
  'kube_version: 2.1',
])('%s names no release', (text) => {
  expect(said(text).kubernetes).toEqual([]);
});

test('a range of node ports, each once', () => {
  const text = '--service-node-port-range=443-32767\n# `--service-node-port-range=443-32767`\n';
  expect(said(text, 'k8s/web.yaml').nodePorts).toEqual(['443-32767']);
});

test('texts alone are read', () => {
  expect(said('KUBE_VERSION=v1.11.6', 'web.png')).toEqual({
    kubernetes: [],
    nodePorts: [],
    replaced: [],
    staticPods: [],
  });
  expect(said('KUBE_VERSION=v1.11.6', 'node_modules/a/README.md').kubernetes).toEqual([]);
  expect(said('KUBE_VERSION=v1.11.6', 'ansible/Vagrantfile').kubernetes).toEqual(['1.11.6']);
});

test.each([
  [
    `sed -e "s/service_name/$name/" -e 's|HOST_NAME|web|' template.yaml`,
    ['HOST_NAME', 'service_name'],
  ],
  ["sed -i 's#{{image}}#web:1#g' web.yaml", ['{{image}}']],
  ["echo 's/service_name/web/'", []],
  ["sed 's/^a b$/c/'", []],
])('%s replaces %j', (text, expected) => {
  expect(said(text, 'run.sh').replaced).toEqual(expected);
});

test('static pods by their files', () => {
  const text = 'sudo cp k8s/registry.yaml /etc/kubernetes/manifests/registry.yaml\n';
  expect(said(text, 'Vagrantfile').staticPods).toEqual(['registry.yaml']);
});

test('a long line takes time that grows with its length', () => {
  const start = process.cpuUsage().user;
  said(`sed ${'s/abcd'.repeat(50_000)}`, 'run.sh');
  said(`service-node-port-range${' '.repeat(100_000)}\nkube version${' '.repeat(100_000)}`);
  expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
});
