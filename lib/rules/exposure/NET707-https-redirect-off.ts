import { NGINX } from '../../facts/controllers/ingress-nginx';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET707: Rule = {
  id: 'NET707',
  name: 'https-redirect-off',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['ingresses'],
  what: 'An Ingress with TLS also serves plain HTTP.',
  why: 'clients that use http:// stay on plain HTTP, where others can read everything',
  fix: 'Remove ssl-redirect, whose default is on with TLS, or write force-ssl-redirect.',
  waive: 'If clients without TLS need the host.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#server-side-https-enforcement-through-redirect',
  ],
  check(network, report) {
    for (const { manifest, tls } of network.ingresses) {
      const { annotations } = manifest;
      if (tls.length === 0 || annotations[NGINX.sslRedirect] !== 'false') continue;
      if (annotations[FORCED] === 'true') continue;
      report({
        places: [
          place(manifest, keyed('metadata.annotations', NGINX.sslRedirect)),
          place(manifest, 'spec.tls'),
        ],
        what: 'the redirect to HTTPS is off',
      });
    }
  },
};

const FORCED = 'nginx.ingress.kubernetes.io/force-ssl-redirect';
