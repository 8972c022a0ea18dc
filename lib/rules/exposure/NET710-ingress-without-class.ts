import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET710: Rule = {
  id: 'NET710',
  name: 'ingress-without-class',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['ingresses', 'others'],
  what: 'An Ingress does not say which controller it is for.',
  why: 'it goes to the default class of the cluster, or to nobody where there is none',
  fix: 'Write ingressClassName.',
  waive: 'Where every cluster that it is for has one controller and a default class.',
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
        what: 'no class is written, and none is given as the default',
      });
    }
  },
};

const MARK = 'ingressclass.kubernetes.io/is-default-class';
