import type { Said } from '../../lib/deploy/tree/said';
import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { DEFAULT_RULES } from '../../lib/rules/catalogue';
import { softenedBySaid, softenedWhereLeft } from '../../lib/rules/said';
import { Severity } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';
import { ingressYaml } from './route-yaml';

const NOTHING: Said = { kubernetes: [], nodePorts: [], replaced: [], staticPods: [] };

/** What is found with what texts say: id, severity and the last sentence of the fix. */
function told(text: string, kubernetes: string[], nodePorts: string[] = []): string[] {
  const network = new Network(DEFAULT_TARGET, readText(text, 'a.yaml').manifests);
  return softenedBySaid(runRules(DEFAULT_RULES, [network]), () => ({
    ...NOTHING,
    kubernetes,
    nodePorts,
  }))
    .filter(({ rule }) => rule.id === 'NET609' || rule.id === 'NET210')
    .map(({ rule, severity, fix }) => `${severity} ${rule.id} ${fix.replace(/^.*?\. ?/, '')}`);
}

// The second object shows that a cluster is not older than 1.21.
const REMOVED = `apiVersion: extensions/v1beta1
kind: Deployment
metadata: {name: web}
spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: web}]}}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}, minAvailable: 1}
`;

test.each([
  ['no release', [], 'error NET609 '],
  ['an older one', ['1.11.6', '1.9'], 'info NET609 The texts here name Kubernetes 1.11.6.'],
  ['an older one and a newer one', ['1.11.6', '1.20.2'], 'error NET609 '],
  ['the first without it', ['1.16'], 'error NET609 '],
])('texts that name %s', (_, releases, expected) => {
  expect(told(REMOVED, releases)).toEqual([expected]);
});

test.each([
  [
    'others, and not this file',
    true,
    'info NET609 No script or document here is known to apply this file; they apply others.',
  ],
  ['this file', false, 'error NET609 '],
])('texts that apply %s', (_, isLeft, expected) => {
  const network = new Network(DEFAULT_TARGET, readText(REMOVED, 'a.yaml').manifests);
  const findings = softenedWhereLeft(runRules(DEFAULT_RULES, [network]), {
    isLeft: () => isLeft,
    areApart: () => false,
  });
  expect(
    findings
      .filter(({ rule }) => rule.id === 'NET609')
      .map(({ rule, severity, fix }) => `${severity} ${rule.id} ${fix.replace(/^.*?\. ?/, '')}`),
  ).toEqual([expected]);
});

/** Ingresses of ingress-nginx for one host. */
const conflict = (...files: readonly string[]) =>
  files.map((file, index) => {
    const text = ingressYaml({
      name: `web-${index}`,
      host: 'web.example.com',
      annotations: '{nginx.ingress.kubernetes.io/proxy-body-size: "0"}',
    });
    return readText(text, file).manifests;
  });

test.each<[string, string[], string, string]>([
  [
    'one that is applied and one that is not',
    ['base/web.yaml', 'extra/web.yaml'],
    'extra/web.yaml',
    'info No script or document here is known to apply extra/web.yaml; they apply the other.',
  ],
  ['two that are applied', ['base/web.yaml', 'base/old.yaml'], 'extra/web.yaml', 'error '],
  [
    'two that are applied and one that is not',
    ['base/web.yaml', 'base/old.yaml', 'extra/web.yaml'],
    'extra/web.yaml',
    'error ',
  ],
  ['two of one file', ['base/web.yaml', 'base/web.yaml'], 'base/web.yaml', 'error '],
])('a route that is claimed by %s', (_, files, apart, expected) => {
  const network = new Network(DEFAULT_TARGET, conflict(...files).flat());
  const findings = softenedWhereLeft(runRules(DEFAULT_RULES, [network]), {
    isLeft: () => true,
    areApart: (applied, other) => applied !== other && other === apart,
  });
  expect(
    findings
      .filter(({ rule }) => rule.id === 'NET301')
      .map(({ severity, fix }) => `${severity} ${fix.replace(/^.*?\. ?/, '')}`),
  ).toEqual([expected]);
});

const NODE_PORT = `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {type: NodePort, selector: {app: web}, ports: [{port: 443, nodePort: 443}]}
`;

test.each([
  ['no range', [], 'error'],
  ['a range with it', ['443-32767'], 'info'],
  ['a range without it', ['8000-32767'], 'error'],
  ['what is no range', ['9-1'], 'error'],
])('texts that name %s', (_, ranges, severity) => {
  expect(told(NODE_PORT, [], ranges).map((one) => one.split(' ')[0])).toEqual([severity]);
});

test('what is no error is not asked about', () => {
  const ask = jest.fn();
  const network = new Network(
    DEFAULT_TARGET,
    readText(NODE_PORT.replace('nodePort: 443', 'nodePort: 30443'), 'a.yaml').manifests,
  );
  const findings = runRules(DEFAULT_RULES, [network]);
  expect(softenedBySaid(findings, ask)).toEqual(findings);
  expect(ask).not.toHaveBeenCalled();
  expect(findings.every(({ severity }) => severity === Severity.INFO)).toBe(true);
});

const NAMED = `apiVersion: v1
kind: Service
metadata: {name: service_name}
spec: {selector: {app: web}, ports: [{port: 80}]}
`;
const POD = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec: {containers: [{name: web, image: web, hostNetwork: true}]}
`;

test.each<[string, string, Partial<Said>, string]>([
  ['a name that is replaced', NAMED, { replaced: ['service_name'] }, 'info'],
  ['a part of a name that is replaced', NAMED, { replaced: ['service'] }, 'error'],
  ['a name that is not', NAMED, { replaced: ['other_name'] }, 'error'],
  ['an unknown field of a static pod', POD, { staticPods: ['a.yaml'] }, 'info'],
  ['an unknown field of another pod', POD, { staticPods: ['b.yaml'] }, 'error'],
])('%s', (_, text, words, severity) => {
  const network = new Network(DEFAULT_TARGET, readText(text, 'a.yaml').manifests);
  const findings = softenedBySaid(runRules(DEFAULT_RULES, [network]), () => ({
    ...NOTHING,
    ...words,
  }));
  expect(findings.map((one) => one.severity)).toEqual([severity]);
});
