import type { IngressControllerFacts } from '../../facts/controllers/ingress-controllers';
import { OWN_PREFIXES } from '../../facts/controllers/ingress-controllers';
import { annotatedIngresses } from '../../model/queries/annotated';
import {
  classNameOf,
  ingressClasses,
  isDeclaredClass,
  likelyController,
} from '../../model/queries/ingress-class';
import { keyed } from '../../model/read/field-path';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET319: Rule = {
  id: 'NET319',
  name: 'annotations-of-another-controller',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'An Ingress has annotations for another controller than that of its class.',
  why: 'each controller reads annotations with prefixes of its own, and ignores all others',
  fix: 'Write the annotations of the controller of the class, or name the other class.',
  waive: 'Where one manifest is for clusters with different controllers.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/ingress-controllers/',
    'https://github.com/haproxytech/kubernetes-ingress/blob/master/documentation/annotations.md',
    'https://doc.traefik.io/traefik/reference/install-configuration/providers/kubernetes/kubernetes-ingress-nginx/',
  ],
  check(network, report) {
    const classes = ingressClasses(network);
    for (const ingress of annotatedIngresses(network)) {
      const { manifest } = ingress;
      const controller = likelyController(network, ingress);
      if (!controller) continue;
      const others = foreignKeys(controller, Object.keys(manifest.annotations));
      if (others.length === 0) continue;
      const className = classNameOf(network, ingress);
      const declared = classes.get(className);
      report({
        places: [
          ...others.map((key) => place(manifest, keyed('metadata.annotations', key))),
          declared ? place(declared, 'spec.controller') : place(manifest, 'spec.ingressClassName'),
        ],
        ...draftTexts(controller, className, isDeclaredClass(network, className)),
      });
    }
  },
};

/** None where the controller finds its own among them: then the manifest is for several controllers. */
function foreignKeys({ prefixes }: IngressControllerFacts, keys: readonly string[]): string[] {
  const isOf = (list: readonly string[]) => (key: string) =>
    list.some((prefix) => key.startsWith(prefix));
  return keys.some(isOf(prefixes)) ? [] : keys.filter(isOf(OWN_PREFIXES));
}

/** Traefik has a provider that reads the annotations of ingress-nginx, for classes of its choice. */
function draftTexts(
  { name, prefixes }: IngressControllerFacts,
  className: string,
  isSure: boolean,
): Pick<Draft, 'what' | 'why' | 'severity'> {
  const isTraefik = name === 'Traefik';
  return {
    what: `${name}, ${isSure ? 'the' : 'by its usual name the'} controller of class ${className}, reads only annotations that start with ${prefixes.join(' or ')}`,
    ...(isTraefik && { why: BY_TRAEFIK }),
    ...((isTraefik || !isSure) && { severity: Severity.INFO }),
  };
}

const BY_TRAEFIK =
  'Traefik ignores all others, but for those of ingress-nginx where its provider kubernetesIngressNGINX takes the class';
