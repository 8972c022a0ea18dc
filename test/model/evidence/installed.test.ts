import { chartValues, installedBy } from '../../../lib/model/evidence/installed';
import { readText } from '../../../lib/model/read/read';

test.each<[string, string, readonly unknown[]]>([
  [
    'a HelmRelease',
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: m}\nspec: {chart: {spec: {chart: ./charts/metallb}}, values: {a: 1}}',
    ['metallb', { a: 1 }],
  ],
  [
    'a HelmRelease whose chart stands in another object',
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: m}\nspec: {chartRef: {kind: OCIRepository, name: metallb}}',
    ['', undefined],
  ],
  [
    'an Application with two sources',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: m}\nspec: {sources: [{chart: one, helm: {values: "a: 1"}}, {chart: two, helm: {valuesObject: {a: 2}, values: "a: 1"}}]}',
    ['one', { a: 1 }, 'two', { a: 2 }],
  ],
  [
    'a HelmChart',
    'apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: {name: m}\nspec: {chart: https://example.com/traefik, valuesContent: "a: 1"}',
    ['traefik', { a: 1 }],
  ],
  [
    'values for the HelmChart of k3s',
    'apiVersion: helm.cattle.io/v1\nkind: HelmChartConfig\nmetadata: {name: traefik}\nspec: {valuesContent: "a: 1"}',
    ['traefik', { a: 1 }],
  ],
  [
    'values that cannot be read',
    'apiVersion: helm.cattle.io/v1\nkind: HelmChartConfig\nmetadata: {name: traefik}\nspec: {valuesContent: "a: ["}',
    ['traefik', undefined],
  ],
  ['another object', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\nspec: {chart: a}', []],
])('%s', (_, yaml, expected) => {
  const installed = readText(yaml, 'a.yaml').manifests.flatMap(installedBy);
  expect(installed.flatMap((one) => [one.chart, chartValues(one)])).toEqual(expected);
});

const installer = (version: string, kind: string, spec: string) =>
  `{apiVersion: ${version}, kind: ${kind}, metadata: {name: m}, spec: ${spec}}`;

test.each<[string, string, string, readonly string[]]>([
  [
    'helm.toolkit.fluxcd.io/v2',
    'HelmRelease',
    '{valuesFrom: [{kind: ConfigMap, name: a}, {kind: Secret, name: a, targetPath: api.token}]}',
    ['', 'api.token'],
  ],
  ['helm.toolkit.fluxcd.io/v2', 'HelmRelease', '{values: {a: 1}}', []],
  ['source.toolkit.fluxcd.io/v1', 'OCIRepository', '{url: "oci://example.com/a"}', []],
  [
    'argoproj.io/v1alpha1',
    'Application',
    '{source: {helm: {parameters: [{name: a.b}], fileParameters: [{name: c}], valueFiles: [d.yaml]}}}',
    ['a.b', 'c', ''],
  ],
  [
    'helm.cattle.io/v1',
    'HelmChart',
    '{set: {a.b: "1"}, valuesSecrets: [{name: a, keys: [b.yaml]}]}',
    ['a.b', ''],
  ],
  ['helm.cattle.io/v1', 'HelmChartConfig', '{valuesSecrets: [{name: a, keys: [b.yaml]}]}', ['']],
])('%s %s with further values %s', (version, kind, spec, paths) => {
  const manifests = readText(installer(version, kind, spec), 'a.yaml').manifests;
  const installed = manifests.flatMap(installedBy);
  expect(installed.map(({ furtherValues }) => furtherValues)).toEqual([paths]);
});
