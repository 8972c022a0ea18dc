import {
  asksForDnsName,
  dnsSourcesOf,
  externalDnsPrograms,
  isSkippedByDns,
  mayShareNames,
} from '../../../lib/model/queries/external-dns';
import { first, networkOf } from '../../support/network';

const PROGRAM = (args = '', env = '') => `---
apiVersion: v1
kind: Pod
metadata: {name: dns}
spec: {containers: [{image: "external-dns:v0.19.0", args: [${args}], env: [${env}]}]}
`;

const RELEASE = (spec: string) => `---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: dns}
spec: {${spec}}
`;

const OF_CHART = RELEASE('chart: {spec: {chart: external-dns}}');
const REFERRING = RELEASE('chartRef: {kind: OCIRepository, name: chart}');
const REPOSITORY = `---
apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: {name: chart}
spec: {url: "oci://registry.example.com/charts/external-dns"}
`;

const K3S = (kind: string, name: string, spec: string) => `---
apiVersion: helm.cattle.io/v1
kind: ${kind}
metadata: {name: ${name}}
spec: {${spec}}
`;

const HELM_CHART = K3S('HelmChart', 'external-dns', 'chart: external-dns');
const CONFIG = (values: string, name = 'external-dns') =>
  K3S('HelmChartConfig', name, `valuesContent: "${values}"`);

test.each([
  ['none', false, ''],
  ['a program', false, PROGRAM()],
  ['a program with a filter', true, PROGRAM('--label-filter=a=b')],
  ['a program and a chart', true, PROGRAM() + OF_CHART],
  ['a chart', false, OF_CHART],
  ['two charts', true, OF_CHART + OF_CHART.replace('name: dns', 'name: inner')],
  ['a chart of an OCIRepository', false, REPOSITORY + REFERRING],
  ['a chart and one of an OCIRepository', true, REPOSITORY + REFERRING + OF_CHART],
  [
    'another chart of an OCIRepository',
    false,
    REPOSITORY.replace('s/external-dns', 's/podinfo') + REFERRING + OF_CHART,
  ],
  ['a chart of an OCIRepository in no file', false, REFERRING + OF_CHART],
  ['a HelmChart with its values', false, HELM_CHART + CONFIG('policy: sync')],
  ['a HelmChart with its filter', true, HELM_CHART + CONFIG('labelFilter: a=b')],
  ['a filter of a HelmChart in no file', true, CONFIG('labelFilter: a=b')],
  [
    'a HelmChart of another name',
    true,
    K3S('HelmChart', 'dns', 'chart: external-dns') + CONFIG('labelFilter: a=b', 'dns'),
  ],
  [
    'another HelmChart of this name',
    false,
    K3S('HelmChart', 'external-dns', 'chart: other') + CONFIG('labelFilter: a=b'),
  ],
  ['values of another chart', false, HELM_CHART + CONFIG('labelFilter: a=b', 'traefik')],
])('%s may share names: %s', (_, may, yaml) => {
  expect(mayShareNames(networkOf(yaml))).toBe(may);
});

test.each([
  ['--source=service, --source, ingress', '', ['service', 'ingress']],
  ['', '', []],
  ['--source=$(SOURCE)', '', []],
  ['--source=service', '{name: EXTERNAL_DNS_SOURCE}', []],
])('a program with %s and %s reads %j', (args, env, sources) => {
  expect(externalDnsPrograms(networkOf(PROGRAM(args, env))).map(dnsSourcesOf)).toEqual([sources]);
});

const PREFIX = 'external-dns.alpha.kubernetes.io';
const serviceOf = (annotations: string, spec = '') =>
  `{apiVersion: v1, kind: Service, metadata: {name: a, annotations: {${annotations}}}, spec: {${spec}}}\n`;

test.each([
  [`${PREFIX}/hostname: a.example.com`, true],
  [`${PREFIX}/hostname: ""`, false],
  [`${PREFIX}/hostname: a.example.com, ${PREFIX}/controller: dns-controller`, true],
  [`${PREFIX}/hostname: a.example.com, ${PREFIX}/controller: mine`, false],
  ['', false],
])('a Service with %s asks for a name: %s', (annotations, asks) => {
  expect(asksForDnsName(first(networkOf(serviceOf(annotations)).manifests))).toBe(asks);
});

test.each([
  ['', '', '', '', true],
  ['', 'clusterIP: None', '', '', false],
  ['', 'type: LoadBalancer', '', '', false],
  [`${PREFIX}/target: b.example.com`, '', '', '', false],
  ['', '', '--publish-internal-services', '', false],
  ['', '', '--publish-internal-services=false', '', true],
  ['', '', '', '{name: EXTERNAL_DNS_PUBLISH_INTERNAL_SERVICES}', false],
])('a Service (%s, %s) is skipped by %s %s: %s', (annotations, spec, args, env, isSkipped) => {
  const network = networkOf(serviceOf(annotations, spec) + PROGRAM(args, env));
  const service = first(network.services);
  expect(isSkippedByDns(service, externalDnsPrograms(network))).toBe(isSkipped);
});
