import { dataKeys, isCopied, secretType, tryHolder } from '../../model/queries/secret';
import { textOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET135: Rule = {
  id: 'NET135',
  name: 'bgp-password-secret-unusable',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'A BGPPeer takes its password from a Secret that does not contain one.',
  why: 'MetalLB reads the key password of a Secret of type kubernetes.io/basic-auth, and loads no configuration without it',
  fix: 'Set the type of the Secret to kubernetes.io/basic-auth, and add the key password.',
  waive: 'If another program writes the Secret.',
  sources: [
    'https://metallb.io/apis/#bgppeerspec',
    'https://github.com/metallb/metallb/blob/v0.16.1/internal/config/config.go#L507',
    'https://kubernetes.io/docs/concepts/configuration/secret/#basic-authentication-secret',
  ],
  check(network, report) {
    for (const manifest of network.others('metallb.io', 'BGPPeer')) {
      const name = textOf(within(manifest.spec, 'passwordSecret', 'name'));
      const secret = name && tryHolder(network, 'Secret', manifest.namespace, name);
      if (!secret || isCopied(secret)) continue;
      // No program can change the type of a Secret, and the API server takes none of this type that is empty.
      const type = secretType(secret);
      const isTyped = type === 'kubernetes.io/basic-auth';
      if (isTyped && dataKeys(secret).includes('password')) continue;
      report({
        places: [
          place(manifest, 'spec.passwordSecret'),
          ...(isTyped ? ['data', 'stringData'] : ['type']).map((field) => place(secret, field)),
        ],
        what: `Secret ${secret.name} has ${isTyped ? 'no key password' : `the type ${type}`}`,
      });
    }
  },
};
