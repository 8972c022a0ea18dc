import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
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
      for (const [suffix, cve] of Object.entries(HOLES)) {
        const key = `${NGINX_PREFIX}${suffix}`;
        if (manifest.annotations[key] === undefined) continue;
        report({
          places: [place(manifest, keyed('metadata.annotations', key))],
          what: `${suffix} is the annotation of ${cve}`,
        });
      }
    }
  },
};

const HOLES: Readonly<Record<string, string>> = {
  'auth-method': 'CVE-2026-1580',
  'auth-proxy-set-headers': 'CVE-2025-15566',
  'auth-tls-match-cn': 'CVE-2025-1097',
  'auth-url': 'CVE-2025-24514',
  'mirror-host': 'CVE-2025-1098',
  'mirror-target': 'CVE-2025-1098',
};
