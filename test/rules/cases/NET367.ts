import type { RuleCases } from '../cases';

const YAML = (section: string) => `
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{name: https, port: 443}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: {name: web}
spec:
  targetRefs: [{group: "", kind: Service, name: web${section}}]
  validation: {hostname: web.example.com, wellKnownCACertificates: System}
`;

export const cases: RuleCases = {
  wrong: {
    yaml: YAML(', sectionName: tls'),
    text: `
error NET367 backend-tls-port-missing: Service web has no port with the name "tls"
  wrong.yaml:10   BackendTLSPolicy default/web   spec.targetRefs[0]
  wrong.yaml:4    Service default/web            spec.ports
  why: the policy is for no port, and the Gateway speaks to the backend without TLS
  fix: Write one of its ports: https.
  see: docs/rules/NET367.md (or: reach rules NET367)
`,
  },
  right: YAML(', sectionName: https'),
  target: { gatewayApi: '1.4' },
  silent: {
    'all ports': { yaml: YAML('') },
    'a Service that is not given': {
      yaml: YAML(', sectionName: tls').replace('metadata: {name: web}', 'metadata: {name: other}'),
    },
  },
};
