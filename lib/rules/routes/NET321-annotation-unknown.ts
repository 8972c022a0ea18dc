import {
  NGINX_PREFIX,
  isNginxSuffix,
  nginxSuffixes,
} from '../../facts/controllers/ingress-nginx-annotations';
import { nginxAnnotationUntil, readsFormer } from '../../facts/releases/former-annotations';
import { annotatedIngresses } from '../../model/queries/annotated';
import { keyed } from '../../model/read/field-path';
import { nearestText } from '../../net/nearest-text';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET321: Rule = {
  id: 'NET321',
  name: 'annotation-unknown',
  severity: Severity.WARNING,
  reads: ['ingresses'],
  what: 'An annotation with the prefix of ingress-nginx does not exist in ingress-nginx.',
  why: 'the controller ignores it silently',
  fix: 'Write an annotation of the list of ingress-nginx.',
  waive: 'If a controller other than ingress-nginx 1.15 reads it.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
  ],
  check(network, report) {
    const { target } = network;
    const nearest = new Map<string, string | undefined>(); // one search for each misspelling
    for (const { manifest } of annotatedIngresses(network)) {
      for (const [key, value] of Object.entries(manifest.annotations)) {
        if (value === '') continue; // It requests nothing.
        const suffix = key.slice(NGINX_PREFIX.length);
        if (!key.startsWith(NGINX_PREFIX) || isNginxSuffix(suffix)) continue;
        if (readsFormer(suffix, target)) continue;
        const release = nginxAnnotationUntil(suffix);
        if (!nearest.has(suffix)) nearest.set(suffix, nearestText(suffix, nginxSuffixes()));
        const near = nearest.get(suffix);
        const isSet = manifest.annotations[`${NGINX_PREFIX}${near}`] !== undefined;
        const known = isSet ? undefined : near;
        report({
          places: [place(manifest, keyed('metadata.annotations', key))],
          what: `ingress-nginx has no annotation ${JSON.stringify(suffix)}${release ? ` from ${release} on` : ''}`,
          fix: known === undefined ? undefined : `Write ${NGINX_PREFIX}${known}.`,
          since: release ? { property: 'ingressNginx', release } : undefined,
        });
      }
    }
  },
};
