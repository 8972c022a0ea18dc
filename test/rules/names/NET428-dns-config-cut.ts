import type { RuleCases } from '../cases';

const pod = (...spec: string[]) => `
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
${spec.map((line) => `  ${line}\n`).join('')}  containers: [{name: web, image: web}]
`;
const beside = (address: string) =>
  pod(`dnsConfig: {nameservers: ["${address}", 192.0.2.1, 192.0.2.2]}`);
const AT = [['Pod default/web spec.dnsPolicy', 'Pod default/web spec.dnsConfig.nameservers']];

export const cases: RuleCases = {
  facts: ['8.2 nameservers', '8.2 searches'],
  wrong: {
    yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsConfig: {nameservers: [192.0.2.1, 192.0.2.2, 192.0.2.3]}
  containers: [{name: web, image: web}]
`,
    text: `
warning NET428 dns-config-cut: dnsConfig of Pod web has 3 nameservers in addition to those of the policy
  wrong.yaml:4   Pod default/web   spec.dnsPolicy
  wrong.yaml:5   Pod default/web   spec.dnsConfig.nameservers
  why: the resolver of a pod reads 3, the nameserver of the cluster or the node comes first, and the kubelet drops the rest
  fix: Write fewer entries, or \`dnsPolicy: None\`, with which only the settings of the pod apply.
  see: npx cdk8s-reach rules NET428
`,
  },
  right: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsConfig: {nameservers: [192.0.2.1, 192.0.2.2]}
  containers: [{name: web, image: web}]
`,
  silent: {
    'an address that is written twice': {
      yaml: pod('dnsConfig: {nameservers: [192.0.2.1, 192.0.2.2, 192.0.2.1]}'),
    },
    'those of the pod alone': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: None
  dnsConfig: {nameservers: [192.0.2.1, 192.0.2.2, 192.0.2.3]}
  containers: [{name: web, image: web}]
`,
    },
    'search domains beside those of the node': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsPolicy: Default
  dnsConfig: {searches: [a0.example.com, a1.example.com, a2.example.com, a3.example.com, a4.example.com, a5.example.com, a6.example.com, a7.example.com, a8.example.com, a9.example.com, a10.example.com, a11.example.com, a12.example.com, a13.example.com, a14.example.com, a15.example.com, a16.example.com, a17.example.com, a18.example.com, a19.example.com, a20.example.com, a21.example.com, a22.example.com, a23.example.com, a24.example.com, a25.example.com, a26.example.com, a27.example.com, a28.example.com, a29.example.com]}
  containers: [{name: web, image: web}]
`,
    },
  },
  reported: {
    ...Object.fromEntries(
      [
        '10.0.0.2',
        '172.31.255.10',
        '192.168.0.53',
        '100.64.0.10',
        '169.254.20.10',
        'fd00::a',
        'fe80::1',
      ].map((address) => [
        `as advice, ${address}, which may be that of the DNS of the cluster`,
        { yaml: beside(address), at: AT, severity: 'info' as const },
      ]),
    ),
    ...Object.fromEntries(
      ['203.0.113.10', '172.32.0.10', '100.128.0.10', '2001:db8::a'].map((address) => [
        `as a warning, the public address ${address}`,
        { yaml: beside(address), at: AT, severity: 'warning' as const },
      ]),
    ),
    'as advice, nameservers beside those of the node': {
      yaml: pod(
        'dnsPolicy: Default',
        'dnsConfig: {nameservers: [192.0.2.1, 192.0.2.2, 192.0.2.3]}',
      ),
      at: AT,
      severity: 'info',
    },
    'search domains': {
      yaml: `
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec:
  dnsConfig: {searches: [a0.example.com, a1.example.com, a2.example.com, a3.example.com, a4.example.com, a5.example.com, a6.example.com, a7.example.com, a8.example.com, a9.example.com, a10.example.com, a11.example.com, a12.example.com, a13.example.com, a14.example.com, a15.example.com, a16.example.com, a17.example.com, a18.example.com, a19.example.com, a20.example.com, a21.example.com, a22.example.com, a23.example.com, a24.example.com, a25.example.com, a26.example.com, a27.example.com, a28.example.com, a29.example.com]}
  containers: [{name: web, image: web}]
`,
      at: [['Pod default/web spec.dnsPolicy', 'Pod default/web spec.dnsConfig.searches']],
    },
  },
};
