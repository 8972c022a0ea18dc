import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET710: Rule = {
  id: 'NET710',
  name: 'ingress-without-class',
  severity: Severity.WARNING,
  isPolicy: true,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['ingresses', 'others'],
  what: 'An Ingress does not name its class.',
  why: 'the default class of the cluster serves it, or no controller if there is no default class',
  fix: 'Write ingressClassName.',
  waive: 'If every cluster that it is for has one controller and a default class.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class'],
  check(network, report) {
    const hasDefault = network
      .others('networking.k8s.io', 'IngressClass')
      .some(({ annotations }) => annotations[MARK] === 'true');
    if (hasDefault) return;
    for (const { manifest, className } of network.ingresses) {
      if (className !== undefined) continue;
      report({
        places: [place(manifest, 'spec.ingressClassName'), place(manifest, 'spec')],
        what: 'ingressClassName is missing, and no IngressClass in the checked files is the default',
      });
    }
  },
};

const MARK = 'ingressclass.kubernetes.io/is-default-class';
