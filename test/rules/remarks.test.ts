import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { DEFAULT_RULES } from '../../lib/rules/catalogue';
import { softenedByRemarks } from '../../lib/rules/remarks';
import { Severity } from '../../lib/rules/rule';
import { runRules } from '../../lib/rules/run';

/** What is found in a text, but infos. */
function told(text: string): string[] {
  const network = new Network(DEFAULT_TARGET, readText(text, 'a.yaml').manifests);
  const findings = runRules(DEFAULT_RULES, [network]);
  return softenedByRemarks(findings, (file) => (file === 'a.yaml' ? text.split('\n') : undefined))
    .filter(({ severity }) => severity !== Severity.INFO)
    .map(({ rule, severity, what }) => `${severity} ${rule.id}: ${what}`);
}

const POD = (line: string, above = '') => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: web
${above}  ${line}
`;
const UNKNOWN = ['error NET004: Pod has no field "invalidField" here'];

test.each([
  ['nothing', POD('invalidField: a'), UNKNOWN],
  ['that it is meant', POD('invalidField: a # intentionally invalid'), []],
  ['that it is meant, above', POD('invalidField: a', '  # Wrong on purpose.\n'), []],
  ['that it fails', POD('invalidField: a # this should be rejected by the API server'), []],
  ['when it fails', POD('invalidField: a # without it, the pod will fail to start'), UNKNOWN],
  ['that it must not fail', POD('invalidField: a # must not fail'), UNKNOWN],
  ['that it must never fail', POD('invalidField: a # must never fail'), UNKNOWN],
  ['that it is not meant', POD('invalidField: a # not intentional, fix'), UNKNOWN],
  ['what it is not used for', POD('invalidField: a # not used for TLS, only for health'), UNKNOWN],
  ['that it is not used', POD('invalidField: a # not used'), []],
  [
    'something of another line',
    POD('invalidField: a', '  # on purpose\n  hostname: web\n'),
    UNKNOWN,
  ],
  ['something else', POD('invalidField: a # required for the web'), UNKNOWN],
  ['nothing, and a text does', POD('invalidField: "a # on purpose"'), UNKNOWN],
  ['that a known field is to be changed', POD('invalidField: a # change this'), UNKNOWN],
])('a comment says %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

const ENDPOINTS = (ip: string) => `apiVersion: v1
kind: Endpoints
metadata: {name: db}
subsets:
  - addresses:
      - ip:${ip}
    ports: [{port: 3306}]
`;
const REFUSED = (value: string) => [`error NET253: ${value} is not an IP address`];

test.each([
  ['is blank', ENDPOINTS(''), REFUSED('null')],
  ['is blank, and a comment says what goes there', ENDPOINTS(' # the address of MySQL'), []],
  ['is to be replaced', ENDPOINTS(' db # replace with your address'), []],
  ['is explained', ENDPOINTS(' db # the address of MySQL'), REFUSED('"db"')],
])('a value %s', (_, text, expected) => {
  expect(told(text).filter((one) => one.includes('NET253'))).toEqual(expected);
});

const MAP = (above: string) => `apiVersion: v1
kind: ConfigMap
metadata: {name: ingress-nginx-controller, namespace: ingress-nginx}
data:
${above}  allow-snippet-annotations: "true"
`;

test.each([
  ['says why it is taken', '  # Required for Authentik\n  # https://example.com\n', []],
  ['says what it is', '  # Snippets of Ingresses\n', ['warning NET345']],
])('a comment at a risk %s', (_, above, expected) => {
  expect(told(MAP(above)).map((one) => one.slice(0, 14))).toEqual(expected);
});

const ROUTE = `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 1234}]}
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: nginx
  rules:
    - http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: web
                port:
                  number: 80 # It should return a 503.
`;

test('a comment within a value is of the value', () => {
  expect(told(ROUTE)).toEqual([]);
  expect(told(ROUTE.replace(/#.*/, '# not open on web'))).toEqual([]);
  expect(told(ROUTE.replace(/ #.*/, ''))).toEqual(['error NET501: Service web has no port 80']);
});

test('a file that cannot be read says nothing', () => {
  const network = new Network(DEFAULT_TARGET, readText(POD('invalidField: a'), 'a.yaml').manifests);
  const findings = runRules(DEFAULT_RULES, [network]);
  expect(softenedByRemarks(findings, () => undefined)).toEqual(findings);
});

test('a long line takes no more time than its length', () => {
  const text = POD(`invalidField: ${`'a`.repeat(100_000)}`);
  const finding = { file: 'a.yaml', line: 9 };
  const [first] = runRules(DEFAULT_RULES, [
    new Network(DEFAULT_TARGET, readText(POD('invalidField: a'), 'a.yaml').manifests),
  ]);
  const start = process.cpuUsage().user;
  softenedByRemarks(first ? [first] : [], () => text.split('\n'));
  expect(process.cpuUsage().user - start).toBeLessThan(500_000);
  expect(first?.places[0]).toMatchObject(finding);
});
