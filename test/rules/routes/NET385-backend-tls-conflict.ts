import type { RuleCases } from '../cases';

const POLICY = (name: string, section = '', target = 'web') => `---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: {name: ${name}}
spec:
  targetRefs: [{group: "", kind: Service, name: ${target}${section && `, sectionName: ${section}`}}]
  validation: {hostname: web.example.com, wellKnownCACertificates: System}
`;

export const cases: RuleCases = {
  facts: ['6.4 BackendTLSPolicy.targetRefs'],
  target: { gatewayApi: '1.4' },
  wrong: {
    yaml: POLICY('web') + POLICY('shop'),
    text: `
warning NET385 backend-tls-conflict: 2 BackendTLSPolicies are for Service default/web
  wrong.yaml:13   BackendTLSPolicy default/shop   spec.targetRefs[0]
  wrong.yaml:6    BackendTLSPolicy default/web    spec.targetRefs[0]
  why: the Gateway only uses the oldest one, and reports Accepted=False (Conflicted) for the others
  fix: Merge them into one, or write a different sectionName in each.
  see: npx cdk8s-reach rules NET385
`,
  },
  right: POLICY('web', 'https') + POLICY('shop', 'admin'),
  silent: {
    'one for a port, which goes before that of the Service': {
      yaml: POLICY('web') + POLICY('shop', 'admin'),
    },
    'another Service': { yaml: POLICY('web') + POLICY('shop', '', 'shop') },
  },
  reported: {
    'two for one port': {
      yaml: POLICY('web', 'https') + POLICY('shop', 'https'),
      at: [
        [
          'BackendTLSPolicy default/shop spec.targetRefs[0]',
          'BackendTLSPolicy default/web spec.targetRefs[0]',
        ],
      ],
    },
  },
};
