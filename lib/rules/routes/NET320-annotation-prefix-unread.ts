import { NGINX_PREFIX, isNginxSuffix } from '../../facts/controllers/ingress-nginx-annotations';
import type { Ingress } from '../../model/objects/ingress';
import { annotatedIngresses } from '../../model/queries/annotated';
import { classNameOf, controllerOf } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET320: Rule = {
  id: 'NET320',
  name: 'annotation-prefix-unread',
  severity: Severity.ERROR,
  reads: ['ingresses', 'others'],
  what: 'An annotation of an Ingress has a prefix that no controller reads.',
  why: 'ingress-nginx reads annotations under nginx.ingress.kubernetes.io/ alone, and ignores the others without a word',
  fix: 'Write the prefix `nginx.ingress.kubernetes.io/`.',
  waive: 'Where the controller was told another prefix by `--annotations-prefix`.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
  ],
  check(network, report) {
    for (const ingress of annotatedIngresses(network)) {
      const { manifest } = ingress;
      for (const key of Object.keys(manifest.annotations)) {
        const suffix = key.slice(key.lastIndexOf('/') + 1);
        if (!isNginxSuffix(suffix) || !isUnread(network, ingress, key)) continue;
        report({
          places: [place(manifest, keyed('metadata.annotations', key))],
          what: `${JSON.stringify(key)} is under a prefix that no controller reads`,
          fix: `Write ${NGINX_PREFIX}${suffix}, where ingress-nginx serves the class.`,
          severity: controllerOf(network, ingress) ? Severity.ERROR : Severity.WARNING,
        });
      }
    }
  },
};

/** Prefixes that people write for that of ingress-nginx; F5 reads nginx.org, HAProxy's older one ingress.kubernetes.io. */
const UNREAD = [
  ...['kubernetes.io/', 'nginx.kubernetes.io/', 'nginx.ingress.k8s.io/', 'nginx.ingress.io/'],
  ...['ingress.nginx.kubernetes.io/', 'ingress-nginx.kubernetes.io/', 'nginx.ingress/'],
];

function isUnread(network: Network, ingress: Ingress, key: string): boolean {
  if (UNREAD.some((prefix) => key.startsWith(prefix))) return true;
  if (key.startsWith('nginx.org/')) return controllerOf(network, ingress) === 'ingress-nginx';
  return (
    key.startsWith('ingress.kubernetes.io/') && !/haproxy/i.test(classNameOf(network, ingress))
  );
}
