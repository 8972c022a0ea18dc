import { objectText } from '../../model/read/manifest';
import { placeText } from '../../model/read/origin';
import { isMissing } from '../absent';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

/** Every cluster has these. */
const ALWAYS = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];

export const NET524: Rule = {
  id: 'NET524',
  name: 'namespace-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['manifests', 'others'],
  what: 'Objects are in a namespace that is not in the checked files, although they contain other Namespaces.',
  why: 'the API server refuses objects in a namespace that does not exist',
  fix: 'Correct the name, or add the Namespace to the checked files.',
  waive: 'If the namespace is created by another repository or by hand.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/'],
  check(network, report) {
    if (network.others('', 'Namespace').length === 0) return;
    // What installs MetalLB makes its namespace.
    const known = ['', ...ALWAYS, network.target.metallbNamespace];
    for (const [namespace, those] of groupBy(network.manifests, (one) => one.namespace)) {
      if (known.includes(namespace)) continue;
      if (!isMissing(network, '', 'Namespace', '', namespace)) continue;
      const [first] = those
        .map((manifest) => ({
          manifest,
          text: objectText(manifest),
          key: `${objectText(manifest)} ${placeText(manifest.origin)}`,
        }))
        .sort(byKey);
      if (!first) continue;
      const more = those.length > 1 ? ` (and ${those.length - 1} more)` : '';
      report({
        places: [place(first.manifest, 'metadata.namespace')],
        what: `Namespace ${namespace} of ${first.text}${more} is not in the checked files`,
      });
    }
  },
};

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
