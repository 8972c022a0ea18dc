import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
import { HOLES } from '../../facts/controllers/nginx-injection';
import { annotatedIngresses } from '../../model/queries/annotated';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET331: Rule = {
  id: 'NET331',
  name: 'annotation-with-known-hole',
  severity: Severity.INFO,
  reads: ['ingresses'],
  what: 'An Ingress has an annotation that has a vulnerability in older releases of ingress-nginx.',
  why: 'everyone who can write such an annotation can inject nginx configuration there and read every Secret that the controller can read; the last releases are 1.13.9, 1.14.5 and 1.15.1, and no later releases follow',
  fix: 'Run ingress-nginx 1.13.9, 1.14.5 or 1.15.1, or move to a Gateway.',
  waive: 'If the controller runs one of these releases.',
  sources: ['https://kubernetes.io/docs/reference/issues-security/official-cve-feed/'],
  check(network, report) {
    for (const { manifest } of annotatedIngresses(network)) {
      for (const suffix of OPEN) {
        const key = `${NGINX_PREFIX}${suffix}`;
        if (manifest.annotations[key] === undefined) continue;
        report({
          places: [place(manifest, keyed('metadata.annotations', key))],
          what: `${suffix} is the annotation of ${HOLES[suffix]}`,
        });
      }
    }
  },
};

/** Those whose holes are newer than validation, and that few Ingresses have. */
const OPEN = [
  ...['auth-method', 'auth-proxy-set-headers', 'auth-tls-match-cn', 'auth-url'],
  ...['mirror-host', 'mirror-target'],
];
