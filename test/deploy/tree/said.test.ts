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
  expect(said('KUBE_VERSION=v1.11.6', 'web.png')).toEqual({ kubernetes: [], nodePorts: [] });
  expect(said('KUBE_VERSION=v1.11.6', 'node_modules/a/README.md').kubernetes).toEqual([]);
  expect(said('KUBE_VERSION=v1.11.6', 'ansible/Vagrantfile').kubernetes).toEqual(['1.11.6']);
});
