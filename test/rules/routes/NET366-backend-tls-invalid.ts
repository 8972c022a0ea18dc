import type { RuleCases } from '../cases';

const POLICY = (validation: string, targets = '{group: "", kind: Service, name: web}') => `---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: {name: web}
spec:
  targetRefs: [${targets}]
  validation: ${validation}
`;
const AT = (field: string) => [[`BackendTLSPolicy default/web ${field}`]];
const SYSTEM = '{hostname: web.example.com, wellKnownCACertificates: System}';

export const cases: RuleCases = {
  facts: [
    '6.4 BackendTLSPolicy.targetRefs',
    '6.4 BackendTLSPolicy.validation',
    '6.4 subjectAltNames',
  ],
  wrong: {
    yaml: POLICY('{hostname: web.example.com}'),
    text: `
error NET366 backend-tls-invalid: the policy has 0 sources of authorities, and exactly one is taken
  wrong.yaml:7   BackendTLSPolicy default/web   spec.validation
  why: the API server refuses it
  fix: Write \`hostname\`, and either \`caCertificateRefs\` or \`wellKnownCACertificates: System\`.
  see: npx cdk8s-reach rules NET366
`,
  },
  right: POLICY(SYSTEM),
  target: { gatewayApi: '1.4' },
  silent: {
    'authorities of its own': {
      yaml: POLICY(
        '{hostname: web.example.com, caCertificateRefs: [{group: "", kind: ConfigMap, name: ca}]}',
      ),
    },
    'the version of Gateway API 1.0, which has other fields': {
      also: ['NET370'],
      yaml: `
apiVersion: gateway.networking.k8s.io/v1alpha2
kind: BackendTLSPolicy
metadata: {name: web}
spec:
  targetRef: {group: "", kind: Service, name: web}
  tls: {hostname: web.example.com, wellKnownCACerts: System}
`,
    },
    'a host that a later tool fills in': {
      yaml: POLICY('{hostname: "${HOST}", wellKnownCACertificates: System}'),
    },
  },
  reported: {
    'a wildcard': {
      yaml: POLICY('{hostname: "*.example.com", wellKnownCACertificates: System}'),
      at: AT('spec.validation'),
    },
    'no target': { yaml: POLICY(SYSTEM, ''), at: AT('spec.targetRefs') },
    'more names than are taken': {
      yaml: POLICY(
        `{hostname: a.io, wellKnownCACertificates: System, subjectAltNames: [${'{type: Hostname, hostname: a.io}, '.repeat(6)}]}`,
      ),
      at: AT('spec.validation'),
    },
  },
};
