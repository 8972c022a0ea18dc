import { NGINX_PREFIX, isNginxSuffix } from '../../facts/controllers/ingress-nginx-annotations';
import type { Ingress } from '../../model/objects/ingress';
import { annotatedIngresses } from '../../model/queries/annotated';
import {
  classNameOf,
  isDeclaredClass,
  isIngressNginx,
  isLikelyOfOther,
  likelyController,
} from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { isNginxSet } from '../../model/queries/nginx-settings';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET320: Rule = {
  id: 'NET320',
  name: 'annotation-prefix-unread',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'An annotation of ingress-nginx has a prefix that ingress-nginx does not read; where it says what is so by default, or another controller is likely, this is an info.',
  why: 'ingress-nginx reads only annotations that start with nginx.ingress.kubernetes.io/, and ignores all others without a warning',
  fix: 'Write the prefix `nginx.ingress.kubernetes.io/`.',
  waive: 'Where the controller runs with another `--annotations-prefix`.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
  ],
  check(network, report) {
    for (const ingress of annotatedIngresses(network)) {
      const { manifest } = ingress;
      for (const key of Object.keys(manifest.annotations)) {
        const suffix = key.slice(key.lastIndexOf('/') + 1);
        if (!isNginxSuffix(suffix) || !isUnread(network, ingress, key)) continue;
        if (manifest.annotations[`${NGINX_PREFIX}${suffix}`] !== undefined) continue;
        report({
          places: [place(manifest, keyed('metadata.annotations', key))],
          what: `${JSON.stringify(key)} has a prefix that ingress-nginx does not read`,
          fix: `Write ${NGINX_PREFIX}${suffix}, where ingress-nginx implements the class.`,
          ...(isDefault(network, ingress, key)
            ? BY_DEFAULT
            : { severity: severityOf(network, ingress, key) }),
        });
      }
    }
  },
};

/** Prefixes that are easily taken for that of ingress-nginx, and that no controller known here reads. */
const UNREAD = [
  ...['kubernetes.io/', 'nginx.kubernetes.io/', 'nginx.ingress.k8s.io/', 'nginx.ingress.io/'],
  ...['ingress.nginx.kubernetes.io/', 'ingress-nginx.kubernetes.io/', 'nginx.ingress/'],
];

/** Prefixes of other controllers: of F5, and of both of HAProxy. */
const OF_OTHERS = ['nginx.org/', 'ingress.kubernetes.io/'];

function isUnread(network: Network, ingress: Ingress, key: string): boolean {
  if (startsWithOne(UNREAD, key)) return true;
  if (isIngressNginx(network, ingress)) return startsWithOne(OF_OTHERS, key);
  const className = classNameOf(network, ingress);
  const isOfOther = isDeclaredClass(network, className) || likelyController(network, ingress);
  return !isOfOther && !/haproxy/i.test(className) && key.startsWith('ingress.kubernetes.io/');
}

const BY_DEFAULT = {
  severity: Severity.INFO,
  why: 'ingress-nginx ignores it, and redirects to HTTPS by default where the Ingress has a certificate',
};

/** @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#ssl-redirect */
function isDefault(network: Network, { manifest, tls }: Ingress, key: string): boolean {
  const isRedirect = key.endsWith('/ssl-redirect') || key.endsWith('/force-ssl-redirect');
  if (!isRedirect || manifest.annotations[key] !== 'true' || tls.length === 0) return false;
  return !isNginxSet(network, 'ssl-redirect', 'false');
}

/** Where the controller is not known, it may be one of HAProxy. */
function severityOf(network: Network, ingress: Ingress, key: string): Severity {
  const isKnown =
    isIngressNginx(network, ingress) ||
    (startsWithOne(UNREAD, key) && !isLikelyOfOther(network, ingress));
  return isKnown ? Severity.WARNING : Severity.INFO;
}

function startsWithOne(prefixes: readonly string[], key: string): boolean {
  return prefixes.some((prefix) => key.startsWith(prefix));
}
