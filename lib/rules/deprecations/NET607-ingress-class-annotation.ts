import { first, firstNumber, has } from '../../facts/releases/answer';
import { Knowledge } from '../../facts/releases/products';
import type { Ingress } from '../../model/objects/ingress';
import { annotatedIngresses } from '../../model/queries/annotated';
import { likelyController } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { keyed } from '../../model/read/field-path';
import { at } from '../../model/read/fields';
import { knowledgeIn } from '../../model/read/target';
import type { Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';

const ANNOTATION = 'kubernetes.io/ingress.class';

/** The controller of Google reads the annotation alone. */
const READ_ALONE = ['gce', 'gce-internal'];

export const NET607: Rule = {
  id: 'NET607',
  name: 'ingress-class-annotation',
  severity: Severity.INFO,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'An Ingress names its class by a deprecated annotation.',
  why: `the API server warns about it since ${first('ingressClassAnnotationWarned')}, and the field ingressClassName replaces it since ${firstNumber('ingressClassField')}`,
  fix: 'Write `ingressClassName`.',
  waive: 'If the controller only reads the annotation.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress/#deprecated-annotation',
    'https://cloud.google.com/kubernetes-engine/docs/concepts/ingress#deprecated_annotation',
  ],
  check(network, report) {
    for (const ingress of annotatedIngresses(network)) {
      const { manifest } = ingress;
      const name = manifest.annotations[ANNOTATION];
      if (name === undefined || READ_ALONE.includes(name)) continue;
      if (at(manifest.spec, 'ingressClassName') !== undefined) continue;
      // Until v1 alone was served, the API server gave no warning.
      if (/\/v1beta1$/.test(manifest.apiVersion) || isOfOlderCluster(network, ingress)) continue;
      report({
        places: [
          place(manifest, keyed('metadata.annotations', ANNOTATION)),
          place(manifest, 'spec.ingressClassName'),
        ],
        what: `Ingress ${manifest.name} names its class "${name}" by an annotation`,
        fix: `Write ingressClassName: ${name.includes('/') ? 'the name of an IngressClass' : `${name}, if an IngressClass of that name exists`}.`,
      });
    }
  },
};

/** Whether an ingress-nginx is seen or stated that only runs in clusters which give no warning. */
function isOfOlderCluster(network: Network, ingress: Ingress): boolean {
  const { target } = network;
  if (knowledgeIn(target, 'ingressNginx') === Knowledge.ASSUMED) return false;
  if (has(target, 'nginxIngressV1')) return false;
  const { name = 'ingress-nginx' } = likelyController(network, ingress) ?? {};
  return name === 'ingress-nginx';
}
