import type { RuleCases } from '../cases';
import { metallb } from '../metallb';

const PEER = metallb('BGPPeer', 'edge', [
  'myASN: 64512',
  'peerASN: 64513',
  'peerAddress: 192.0.2.1',
  'passwordSecret: {name: router}',
]);
const SECRET = (type: string, more: string) => `---
apiVersion: v1
kind: Secret
metadata: {name: router, namespace: metallb-system}
type: ${type}
${more}
`;
const AUTH = 'kubernetes.io/basic-auth';

export const cases: RuleCases = {
  facts: ['7.3 password xor passwordSecret'],
  wrong: {
    yaml: PEER + SECRET('Opaque', 'stringData: {password: x}'),
    text: `
error NET135 bgp-password-secret-unusable: Secret router has the type Opaque
  wrong.yaml:11   BGPPeer metallb-system/edge    spec.passwordSecret
  wrong.yaml:16   Secret metallb-system/router   type
  why: MetalLB reads the key password of a Secret of type kubernetes.io/basic-auth, and loads no configuration without it
  fix: Set the type of the Secret to kubernetes.io/basic-auth, and add the key password.
  see: npx cdk8s-reach rules NET135
`,
  },
  right: PEER + SECRET(AUTH, 'stringData: {password: x}'),
  silent: {
    'a Secret that is not given': { yaml: PEER },
    'a Secret that another program copies': {
      yaml:
        PEER +
        SECRET('Opaque', '').replace(
          'metallb-system}',
          'metallb-system, annotations: {replicator.v1.mittwald.de/replicate-from: a/b}}',
        ),
    },
    'a Secret of another namespace': {
      yaml: PEER + SECRET('Opaque', 'data: {a: eA==}').replace('metallb-system', 'other'),
    },
  },
  reported: {
    'a type that a program which fills it in cannot change': {
      yaml: PEER + SECRET('Opaque', ''),
      at: [
        ['BGPPeer metallb-system/edge spec.passwordSecret', 'Secret metallb-system/router type'],
      ],
    },
    'no key at all': {
      yaml: PEER + SECRET(AUTH, ''),
      at: [
        [
          'BGPPeer metallb-system/edge spec.passwordSecret',
          'Secret metallb-system/router data',
          'Secret metallb-system/router stringData',
        ],
      ],
    },
    'another key': {
      yaml: PEER + SECRET(AUTH, 'stringData: {username: x}'),
      at: [
        [
          'BGPPeer metallb-system/edge spec.passwordSecret',
          'Secret metallb-system/router data',
          'Secret metallb-system/router stringData',
        ],
      ],
    },
  },
};
