import { dnsLabel } from '../../facts/values/names';
import { onceForEach } from '../once';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET404: Rule = {
  id: 'NET404',
  name: 'namespace-invalid',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'An object has a namespace that cannot exist; where it is "_", this is an info.',
  why: 'the name of a namespace is a DNS label, so the API server refuses the object',
  fix: 'Write the name of a namespace, without dots.',
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#working-with-namespaces',
  ],
  check({ manifests }, report) {
    const judge = onceForEach(dnsLabel);
    for (const manifest of manifests) {
      const { apiVersion, kind, namespace } = manifest;
      // Kinds of others that are called so have no namespaces, and the API server drops this one.
      if (namespace === '' || apiVersion === '' || kind.startsWith('Cluster')) continue;
      const fault = judge(namespace);
      if (!fault) continue;
      report({
        ...draftOf(place(manifest, 'metadata.namespace'), namespace, fault),
        ...(namespace === '_' && LEFT_TO_KUSTOMIZE),
      });
    }
  },
};

/** "_" is what people write where kustomize is to put the namespace. */
const LEFT_TO_KUSTOMIZE = {
  severity: Severity.INFO,
  why: 'the API server refuses the object, unless kustomize writes another namespace',
};
