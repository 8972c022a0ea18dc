import { Knowledge } from '../../../lib/facts/releases/products';
import { cluesIn, seenTarget } from '../../../lib/model/evidence/evidence';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET, WRITTEN_TARGET } from '../../../lib/model/read/target';

const read = (yaml: string, file = 'a.yaml') => {
  const { manifests, beside = [] } = readText(yaml, file);
  return [...manifests, ...beside];
};

/** `metallb 0.14.5 exact` */
const clues = (yaml: string, file?: string) =>
  [...cluesIn(read(yaml, file)).values()]
    .flat()
    .map(({ property, value, weight }) => `${property} ${value} ${weight}`)
    .sort();

const pod = (image: string, more = '') =>
  `kind: Pod\napiVersion: v1\nmetadata: {name: a, namespace: lb}\nspec: {containers: [{name: a, image: "${image}"${more}}]}`;
const PLAN = (version: string, image: string) =>
  `apiVersion: upgrade.cattle.io/v1\nkind: Plan\nmetadata: {name: nodes, namespace: system-upgrade}\nspec: {version: ${version}, upgrade: {image: "${image}"}}`;

const GATEWAY = (release: string, channel = 'standard') => `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: gateways.gateway.networking.k8s.io
  annotations:
    gateway.networking.k8s.io/bundle-version: ${release}
    gateway.networking.k8s.io/channel: ${channel}
spec: {group: gateway.networking.k8s.io}
`;

test.each<[string, string, readonly string[]]>([
  [
    'definitions',
    GATEWAY('v1.3.0', 'experimental'),
    ['gatewayApi 1.3.0 least', 'gatewayChannel experimental exact', 'kubernetes 1.16 bound'],
  ],
  ['definitions of a main branch', GATEWAY('main', 'none'), ['kubernetes 1.16 bound']],
  [
    'an image',
    pod('quay.io/metallb/controller:v0.14.5'),
    ['metallb 0.14.5 exact', 'metallbNamespace lb exact'],
  ],
  [
    'an image of a mirror with a port',
    pod('reg.lab:5000/x/metallb-speaker:0.14.8-debian-12-r0@sha256:1a'),
    ['metallb 0.14.8 exact', 'metallbNamespace lb exact'],
  ],
  ['an image without a tag', pod('quay.io/metallb/controller'), []],
  ['a tag that a later tool fills in', pod('quay.io/metallb/controller:${TAG}'), []],
  [
    'a tag that is no release',
    pod('quay.io/metallb/controller:main'),
    ['metallbNamespace lb exact'],
  ],
  [
    'a flag',
    pod('quay.io/metallb/speaker:main', ', args: [--port=7472, --lb-class=metallb]'),
    ['metallbClass metallb exact', 'metallbNamespace lb exact'],
  ],
  [
    'a variable',
    pod('quay.io/metallb/speaker:main', ', env: [{name: METALLB_BGP_TYPE, value: frr}]'),
    ['bgpMode frr exact', 'metallbNamespace lb exact'],
  ],
  [
    'the API server',
    pod(
      'registry.k8s.io/kube-apiserver:v1.33.2',
      ', command: [kube-apiserver, --service-node-port-range=20000-40000, --service-cluster-ip-range=10.96.0.0/12]',
    ),
    [
      'kubernetes 1.33.2 exact',
      'nodePortRange 20000-40000 exact',
      'serviceCidrs 10.96.0.0/12 exact',
    ],
  ],
  ...[
    '{service-node-port-range: 1025-32767}',
    '[{name: v, value: "2"}, {name: service-node-port-range, value: 1025-32767}]',
  ].map((extraArgs): [string, string, string[]] => [
    'arguments of kubeadm',
    `apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\napiServer: {extraArgs: ${extraArgs}}`,
    ['nodePortRange 1025-32767 exact'],
  ]),
  [
    'kube-proxy, which may be older',
    pod('registry.k8s.io/kube-proxy:v1.33.2'),
    ['kubernetes 1.33.2 least'],
  ],
  [
    'an Ingress controller',
    pod('registry.k8s.io/ingress-nginx/controller:v1.11.3'),
    ['ingressController ingress-nginx exact', 'ingressNginx 1.11.3 exact'],
  ],
  ['the agent of Cilium', pod('quay.io/cilium/cilium:v1.18.1'), ['cilium 1.18.1 exact']],
  [
    'the operator of Cilium',
    pod('quay.io/cilium/operator-generic:v1.18.1'),
    ['cilium 1.18.1 exact'],
  ],
  ['another image', pod('example.com/shop:v1.2.3'), []],
  [
    'an install address',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [https://github.com/kubernetes-sigs/gateway-api/releases/download/v1.3.0/experimental-install.yaml, "https://raw.githubusercontent.com/metallb/metallb/v0.14.5/config/manifests/metallb-native.yaml"]',
    ['gatewayApi 1.3.0 least', 'gatewayChannel experimental exact', 'metallb 0.14.5 exact'],
  ],
  [
    'a remote base',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: ["https://github.com/kubernetes-sigs/gateway-api/config/crd?ref=v1.2.1", "github.com/metallb/metallb/config/native?ref=v0.15.2"]',
    ['gatewayApi 1.2.1 least', 'metallb 0.15.2 exact'],
  ],
  [
    'addresses of a file, of a former owner, and of ingress-nginx',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nbases: ["git@github.com:danderson/metallb.git//manifests?ref=v0.8.3"]\nresources: ["https://raw.githubusercontent.com/kubernetes/ingress-nginx/controller-v1.9.4/deploy/static/provider/cloud/deploy.yaml"]',
    ['ingressController ingress-nginx exact', 'ingressNginx 1.9.4 exact', 'metallb 0.8.3 exact'],
  ],
  [
    'the operator of MetalLB',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: ["github.com/metallb/metallb-operator//config/default?ref=v0.10.2"]',
    ['metallb 0.10.2 exact'],
  ],
  [
    'the tag of a raw file',
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: ["https://raw.githubusercontent.com/metallb/metallb/refs/tags/v0.13.7/config/manifests/metallb-native.yaml"]',
    ['metallb 0.13.7 exact'],
  ],
  [
    'addresses of branches, of other repositories and of folders here',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: ["https://raw.githubusercontent.com/metallb/metallb/main/a.yaml", "github.com/shop/metallb?ref=v0.8.3", "../github.com/metallb", "https://example.com/metallb/metallb?ref=v0.8.3"]',
    [],
  ],
  [
    'the first image of ingress-nginx',
    pod('quay.io/kubernetes-ingress-controller/nginx-ingress-controller:0.24.1'),
    ['ingressController ingress-nginx exact', 'ingressNginx 0.24.1 exact'],
  ],
  [
    'kOps',
    'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nmetadata: {name: lab}\nspec: {kubernetesVersion: 1.22.4}',
    ['kubernetes 1.22.4 exact'],
  ],
  [
    'k0sctl',
    'apiVersion: k0sctl.k0sproject.io/v1beta1\nkind: Cluster\nmetadata: {name: lab}\nspec: {k0s: {version: v1.28.4+k0s.0}}',
    ['kubernetes 1.28.4 exact'],
  ],
  [
    'KubeOne',
    'apiVersion: kubeone.k8c.io/v1beta2\nkind: KubeOneCluster\nversions: {kubernetes: 1.30.1}',
    ['kubernetes 1.30.1 exact'],
  ],
  [
    'KubeKey',
    'apiVersion: kubekey.kubesphere.io/v1alpha2\nkind: Cluster\nmetadata: {name: lab}\nspec: {kubernetes: {version: v1.22.10}}',
    ['kubernetes 1.22.10 exact'],
  ],
  [
    'kubeadm',
    'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nkubernetesVersion: v1.34.1\nnetworking: {dnsDomain: lab.local, podSubnet: 10.244.0.0/16}',
    ['domain lab.local exact', 'kubernetes 1.34.1 exact', 'podCidrs 10.244.0.0/16 exact'],
  ],
  [
    'kubectl version -o json',
    '{"clientVersion": {"gitVersion": "v1.35.0"}, "serverVersion": {"gitVersion": "v1.33.4+k3s1"}}',
    ['kubernetes 1.33.4 exact'],
  ],
  [
    'kind',
    'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nnodes: [{role: control-plane, image: "kindest/node:v1.33.1@sha256:1a"}]',
    ['kubernetes 1.33.1 exact'],
  ],
  [
    'k3d',
    'apiVersion: k3d.io/v1alpha5\nkind: Simple\nimage: rancher/k3s:v1.33.1-k3s1',
    ['kubernetes 1.33.1 exact'],
  ],
  ['a plan of K3s', PLAN('v1.33.4+k3s1', 'rancher/k3s-upgrade'), ['kubernetes 1.33.4 exact']],
  ['a plan of Talos', PLAN('v1.13.8', 'ghcr.io/siderolabs/talosctl:v1.13.8'), []],
  [
    'a node',
    'apiVersion: v1\nkind: Node\nmetadata: {name: a}\nstatus: {nodeInfo: {kubeletVersion: v1.32.5+k3s1}}',
    ['kubernetes 1.32.5 least'],
  ],
  [
    'CoreDNS',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: coredns, namespace: kube-system}\ndata: {Corefile: ".:53 {\\n  kubernetes lab.local in-addr.arpa {\\n  }\\n}"}',
    ['domain lab.local exact'],
  ],
  [
    'the namespace of MetalLB',
    'apiVersion: v1\nkind: Namespace\nmetadata: {name: metallb-system}',
    ['metallbNamespace metallb-system exact'],
  ],
  [
    'an object in it',
    'apiVersion: v1\nkind: Secret\nmetadata: {name: a, namespace: metallb-system}',
    ['metallbNamespace metallb-system exact'],
  ],
  [
    'the newer prefix',
    'apiVersion: v1\nkind: Service\nmetadata: {name: a, annotations: {metallb.io/address-pool: lan}}',
    ['metallb 0.14.9 bound'],
  ],
  [
    'the older prefix',
    'apiVersion: v1\nkind: Service\nmetadata: {name: a, annotations: {metallb.universe.tf/address-pool: lan}}',
    [],
  ],
  [
    'an alias',
    'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {type: ExternalName, externalName: b.c.svc.cluster.local}',
    ['domain cluster.local exact'],
  ],
  [
    'an alias to another cluster',
    'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {type: ExternalName, externalName: b.c.svc.paris.lab}',
    [],
  ],
  [
    'a class',
    'apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: {name: web, annotations: {ingressclass.kubernetes.io/is-default-class: "true"}}\nspec: {controller: traefik.io/ingress-controller}',
    ['ingressClass web exact', 'ingressController Traefik exact', 'kubernetes 1.19 bound'],
  ],
  [
    'annotations of one controller',
    'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a, annotations: {haproxy.org/ssl-redirect: "true"}}',
    ['ingressController HAProxy exact', 'kubernetes 1.19 bound'],
  ],
])('%s', (_, yaml, expected) => {
  expect(clues(yaml)).toEqual(expected);
});

test('a kustomization need not say what it is', () => {
  const yaml = 'resources: ["github.com/metallb/metallb//manifests?ref=v0.9.3"]';
  expect(clues(yaml, 'metallb/kustomization.yaml')).toEqual(['metallb 0.9.3 exact']);
  expect(clues(yaml, 'metallb/values.yaml')).toEqual([]);
});

const AT = (version: string, file: string) => read(pod(`quay.io/metallb/speaker:${version}`), file);

describe('a target', () => {
  test('has what is seen in place of what is assumed', () => {
    const target = seenTarget(DEFAULT_TARGET, AT('v0.14.5', 'a.yaml'));
    const { kubernetes } = DEFAULT_TARGET;
    expect(target).toMatchObject({ metallb: '0.14.5', metallbNamespace: 'lb', kubernetes });
    expect(target.knowledge?.metallb).toBe(Knowledge.SEEN);
    expect(target.knowledge?.kubernetes).toBe(Knowledge.ASSUMED);
  });

  test('keeps what is stated', () => {
    const stated = { ...WRITTEN_TARGET, metallb: '0.15', knowledge: {} };
    expect(seenTarget(stated, AT('v0.14.5', 'a.yaml')).metallb).toBe('0.15');
  });

  test('is open between two values that are seen, in whatever order', () => {
    const both = [...AT('v0.15.2', 'b.yaml'), ...AT('v0.14.5', 'a.yaml')];
    for (const those of [both, [...both].reverse()]) {
      const { metallb, knowledge, evidence } = seenTarget(DEFAULT_TARGET, those);
      expect(metallb).toBe('0.15.2');
      expect(knowledge?.metallb).toBe(Knowledge.ASSUMED);
      expect(evidence?.metallb).toEqual({
        among: ['0.14.5', '0.15.2'],
        places: ['a.yaml:4', 'b.yaml:4'],
      });
    }
  });

  test('may have newer definitions than those that are seen', () => {
    const target = seenTarget(DEFAULT_TARGET, read(GATEWAY('v1.3.0')));
    expect(target.gatewayApi).toBe('1.3.0');
    expect(target.knowledge?.gatewayApi).toBe(Knowledge.ASSUMED);
    const seen = { among: ['1.3.0'], isLeast: true, places: ['a.yaml:7'] };
    expect(target.evidence?.gatewayApi).toEqual(seen);
  });

  test('is no older than what reads an annotation', () => {
    const yaml =
      'apiVersion: v1\nkind: Service\nmetadata: {name: a, annotations: {metallb.io/a: b}}';
    const target = seenTarget(DEFAULT_TARGET, read(yaml));
    expect(target.metallb).toBe(DEFAULT_TARGET.metallb);
    expect(target.evidence?.metallb?.among).toEqual(['0.14.9']);
  });
});
