import { Knowledge } from '../../facts/releases/products';
import type { Network } from '../../model/queries/network';
import { at, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { knowledgeIn } from '../../model/read/target';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET148: Rule = {
  id: 'NET148',
  name: 'outside-metallb-namespace',
  severity: Severity.WARNING,
  reads: ['advertisements', 'manifests', 'others', 'pools'],
  what: 'A MetalLB object is in a namespace that is not the one of MetalLB.',
  why: 'MetalLB reads its own namespace alone, and its webhook refuses the object elsewhere',
  fix: 'Write the namespace that MetalLB runs in.',
  waive: 'Where MetalLB runs in that namespace.',
  sources: ['https://metallb.io/configuration/'],
  check(network, report) {
    const { metallbNamespace } = network.target;
    const manifests = objectsOf(network).filter(hasNamespace);
    const namespaces = new Set(manifests.map(({ namespace }) => namespace));
    // Charts install MetalLB into any namespace, so one for all objects is as good.
    const isAssumed = knowledgeIn(network.target, 'metallbNamespace') === Knowledge.ASSUMED;
    if (
      isAssumed &&
      namespaces.size === 1 &&
      !SELDOM_OF_METALLB.some((one) => namespaces.has(one))
    ) {
      return;
    }
    for (const manifest of manifests) {
      const { namespace } = manifest;
      if (namespace === metallbNamespace) continue;
      report({
        places: [place(manifest, 'metadata.namespace')],
        what: `it is in ${namespace}, and MetalLB in ${metallbNamespace}`,
        fix: `Write namespace: ${metallbNamespace}.`,
      });
    }
  },
};

/** Namespaces that MetalLB is seldom installed in, and objects come to by mistake. */
const SELDOM_OF_METALLB = ['default', 'kube-system'];

function objectsOf(network: Network): Manifest[] {
  const { pools, advertisements } = network;
  return [
    ...[...pools, ...advertisements].map(({ manifest }) => manifest),
    ...['BGPPeer', 'BFDProfile', 'Community'].flatMap((kind) => network.others('metallb.io', kind)),
  ];
}

/** A manifest without one goes where a later tool says. */
function hasNamespace({ object }: Manifest): boolean {
  return textOf(at(within(object, 'metadata'), 'namespace')) !== undefined;
}
