import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET713: Rule = {
  id: 'NET713',
  name: 'alias-to-inside',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['services'],
  what: 'An ExternalName Service points to the machine itself or to an address for machines only.',
  why: 'a controller or a pod that follows the name reaches itself, the API server or the metadata of its node, and bypasses the access controls',
  fix: 'Write the name of a system outside the cluster, or a Service with a selector.',
  waive: 'If only tests use it.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#externalname',
    'https://github.com/kubernetes/kubernetes/issues/103675',
  ],
  check(network, report) {
    for (const { manifest, type, externalName = '' } of network.services) {
      const name = externalName.toLowerCase().replace(/\.$/, '');
      if (type !== 'ExternalName' || !isInside(name, network.target.domain)) continue;
      report({ places: [place(manifest, 'spec.externalName')], what: `the target is ${name}` });
    }
  },
};

const INSIDE = [
  'instance-data',
  'instance-data.ec2.internal',
  'localhost',
  'localhost.localdomain',
  'metadata',
  'metadata.google.internal',
];

function isInside(name: string, domain: string): boolean {
  return (
    INSIDE.includes(name) ||
    name.endsWith('.localhost') ||
    name === `kubernetes.default.svc.${domain}`
  );
}
