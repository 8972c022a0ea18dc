import { cluesIn } from '../../../lib/model/evidence/evidence';
import { readText } from '../../../lib/model/read/read';

/** `metallb 0.14.5 exact` */
const clues = (yaml: string) =>
  [...cluesIn(readText(yaml, 'a.yaml').manifests).values()]
    .flat()
    .map(({ property, value, weight }) => `${property} ${value} ${weight}`)
    .sort();

test.each<[string, string, readonly string[]]>([
  [
    'a chart of Flux',
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: m, namespace: flux}\nspec: {targetNamespace: lb, chart: {spec: {chart: metallb, version: 0.14.5}}, values: {loadBalancerClass: lan}}',
    ['metallb 0.14.5 exact', 'metallbClass lan exact', 'metallbNamespace lb exact'],
  ],
  [
    'a range of charts',
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: m, namespace: lb}\nspec: {chart: {spec: {chart: metallb, version: 0.14.x}}}',
    ['metallbNamespace lb exact'],
  ],
  [
    'a chart of MetalLB with releases of its own',
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: m, namespace: lb}\nspec: {chart: {spec: {chart: metallb, version: 2.6.14}}}',
    ['metallbNamespace lb exact'],
  ],
  [
    'a chart of Argo CD',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: m}\nspec: {destination: {namespace: lb}, sources: [{chart: metallb, targetRevision: 0.15.2}]}',
    ['metallb 0.15.2 exact', 'metallbNamespace lb exact'],
  ],
  [
    'a chart of k3s',
    'apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: {name: n}\nspec: {chart: ingress-nginx/ingress-nginx, version: 4.11.3}',
    ['ingressController ingress-nginx exact', 'ingressNginx 1.11 exact'],
  ],
  [
    'values for a chart of k3s, which install none',
    'apiVersion: helm.cattle.io/v1\nkind: HelmChartConfig\nmetadata: {name: traefik}\nspec: {valuesContent: "a: 1"}',
    [],
  ],
  [
    'a chart of Cilium',
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: c}\nspec: {chart: {spec: {chart: cilium, version: 1.17.5}}}',
    ['cilium 1.17.5 exact'],
  ],
  [
    'a chart in a registry',
    'apiVersion: source.toolkit.fluxcd.io/v1\nkind: OCIRepository\nmetadata: {name: c}\nspec: {url: oci://quay.io/cilium/charts/cilium, ref: {tag: 1.18.6}}',
    ['cilium 1.18.6 exact'],
  ],
  [
    'a label of a chart',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {helm.sh/chart: metallb-0.14.5}}',
    ['metallb 0.14.5 exact'],
  ],
  [
    'a label of another chart',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {helm.sh/chart: constructor-0.14.5}}',
    [],
  ],
])('%s', (_, yaml, expected) => {
  expect(clues(yaml)).toEqual(expected);
});
