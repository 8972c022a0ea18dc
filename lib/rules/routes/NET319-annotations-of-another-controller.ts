import { annotatedIngresses } from '../../model/queries/annotated';
import { ingressClasses } from '../../model/queries/ingress-class';
import { keyed } from '../../model/read/field-path';
import { at, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET319: Rule = {
  id: 'NET319',
  name: 'annotations-of-another-controller',
  severity: Severity.WARNING,
  reads: ['ingresses', 'others'],
  what: 'An Ingress is of the class of one controller, and annotated for another.',
  why: 'each controller reads annotations under a prefix of its own, and ignores the others',
  fix: 'Write the annotations of the controller of the class, or name the other class.',
  waive: 'Where one manifest is for clusters with different controllers.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress-controllers/'],
  check(network, report) {
    const classes = ingressClasses(network);
    for (const { manifest, className = '' } of annotatedIngresses(network)) {
      const given = classes.get(className);
      const controller = textOf(at(given?.spec, 'controller')) ?? '';
      const own = PREFIXES.get(controller);
      if (!given || !own) continue;
      const keys = Object.keys(manifest.annotations);
      if (keys.some((key) => key.startsWith(own))) continue;
      const others = keys.filter((key) => ALL.some((prefix) => key.startsWith(prefix)));
      if (others.length === 0) continue;
      report({
        places: [
          ...others.map((key) => place(manifest, keyed('metadata.annotations', key))),
          place(given, 'spec.controller'),
        ],
        what: `the annotations are for another controller than ${controller}, which reads ${own}`,
      });
    }
  },
};

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['k8s.io/ingress-nginx', 'nginx.ingress.kubernetes.io/'],
  ['nginx.org/ingress-controller', 'nginx.org/'],
  ['haproxy.org/ingress-controller', 'haproxy.org/'],
  ['haproxy-ingress.github.io/controller', 'haproxy-ingress.github.io/'],
]);

/** Traefik can be told to read those of ingress-nginx. */
const ALL = [...PREFIXES.values(), 'traefik.ingress.kubernetes.io/'];
