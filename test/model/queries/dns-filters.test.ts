import { mayFilter, mayFilterByValues } from '../../../lib/model/queries/dns-filters';
import { externalDnsPrograms } from '../../../lib/model/queries/external-dns';
import { installedCharts } from '../../../lib/model/queries/installed-charts';
import { networkOf } from '../../support/network';

const PROGRAM = (fields: string) => `
apiVersion: v1
kind: Pod
metadata: {name: dns}
spec: {containers: [{image: "external-dns:v0.19.0", ${fields}}]}
`;

test.each([
  ['args: [--source=service]', false],
  ['args: [--annotation-filter=dns=public]', true],
  ['args: [--annotation-filter, dns=public]', true],
  ['args: [--annotation-filter=]', false],
  ['args: [--annotation-filter, ""]', false],
  ['args: [--label-filter=dns=public]', true],
  ['args: [--namespace=shop]', true],
  ['args: [--namespace=]', false],
  ['args: [--namespace-x=1]', false],
  ['args: [--service-type-filter=LoadBalancer]', true],
  ['command: [sh, -c, "external-dns --source=service --label-filter=a=b"]', true],
  ['command: [sh, -c, "external-dns --source=service --label-filter="]', false],
  ['env: [{name: EXTERNAL_DNS_ANNOTATION_FILTER, value: dns=public}]', true],
  ['env: [{name: EXTERNAL_DNS_NAMESPACE, valueFrom: {}}]', true],
  ['env: [{name: EXTERNAL_DNS_ANNOTATION_FILTER, value: ""}]', false],
  ['env: [{name: EXTERNAL_DNS_SOURCE, value: service}]', false],
  ['envFrom: [{secretRef: {name: dns}}]', true],
])('a program with %s may filter: %s', (fields, may) => {
  expect(externalDnsPrograms(networkOf(PROGRAM(fields))).map(mayFilter)).toEqual([may]);
});

const RELEASE = (fields: string) => `
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: dns}
spec: {chart: {spec: {chart: external-dns}}, ${fields}}
`;

const APPLICATION = (helm: string) => `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: dns}
spec: {source: {chart: external-dns, helm: ${helm}}}
`;

const HELM_CHART = (fields: string) => `
apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: dns}
spec: {chart: external-dns, ${fields}}
`;

const mayByValues = (yaml: string) => installedCharts(networkOf(yaml)).map(mayFilterByValues);

test.each([
  ['{}', false],
  ['null', false],
  ['{annotationFilter: dns=public}', true],
  ['{annotationFilter: ""}', false],
  ['{labelFilter: dns=public}', true],
  ['{labelFilter: null}', false],
  ['{podAnnotations: {annotationFilter: a}}', false],
  ['{namespaced: true}', true],
  ['{namespaced: false}', false],
  ['{namespace: shop}', true],
  ['{serviceTypeFilter: [LoadBalancer]}', true],
  ['{serviceTypeFilter: []}', false],
  ['{extraArgs: [--annotation-filter=dns=public]}', true],
  ['{extraArgs: [--annotation-filter=, --namespace-x=1]}', false],
  ['{extraArgs: {annotation-filter: dns=public}}', true],
  ['{extraArgs: {annotation-filter: "", namespace-x: 1}}', false],
  ['{extraArgs: {service-type-filter: [LoadBalancer]}}', true],
  ['{extraArgs: {service-type-filter: [""]}}', false],
  ['{env: [{name: EXTERNAL_DNS_LABEL_FILTER, value: a=b}]}', true],
  ['{extraEnvVars: [{name: EXTERNAL_DNS_LABEL_FILTER, value: a=b}]}', true],
  ['{env: [{name: CF_API_TOKEN, value: a}]}', false],
  ['{env: {CF_API_TOKEN: a}}', false],
  ['{envFrom: [{secretRef: {name: dns}}]}', true],
  ['{envFrom: []}', false],
])('the values %s may filter: %s', (values, may) => {
  expect(mayByValues(RELEASE(`values: ${values}`))).toEqual([may]);
});

test.each([
  [RELEASE('valuesFrom: [{kind: ConfigMap, name: values}]'), true],
  [RELEASE('valuesFrom: [{kind: Secret, name: a, targetPath: "env[0].value"}]'), true],
  [RELEASE('valuesFrom: [{kind: Secret, name: a, targetPath: cloudflare.apiToken}]'), false],
  [RELEASE('valuesFrom: []'), false],
  [APPLICATION('{parameters: [{name: annotationFilter, value: a=b}]}'), true],
  [APPLICATION('{parameters: [{name: "extraArgs[0]", value: --namespace=a}]}'), true],
  [APPLICATION('{parameters: [{name: image.tag, value: v0.19.0}]}'), false],
  [APPLICATION('{valueFiles: [values.yaml]}'), true],
  [APPLICATION('{valueFiles: []}'), false],
  [HELM_CHART('set: {labelFilter: a=b}'), true],
  [HELM_CHART('set: {image.tag: v0.19.0}'), false],
  [HELM_CHART('valuesSecrets: [{name: values, keys: [values.yaml]}]'), true],
])('%s may filter: %s', (yaml, may) => {
  expect(mayByValues(yaml)).toEqual([may]);
});
