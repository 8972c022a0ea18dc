import {
  NGINX_PREFIX,
  isNginxSuffix,
  nginxSuffixes,
} from '../../facts/controllers/ingress-nginx-annotations';
import { nginxAnnotationUntil, readsFormer } from '../../facts/releases/former-annotations';
import type { Ingress } from '../../model/objects/ingress';
import { annotatedIngresses } from '../../model/queries/annotated';
import { isLikelyOfOther } from '../../model/queries/ingress-class';
import type { Manifest } from '../../model/read/manifest';
import { keyed } from '../../model/read/field-path';
import { nearestText } from '../../net/nearest-text';
import type { Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';

export const NET321: Rule = {
  id: 'NET321',
  name: 'annotation-unknown',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'An annotation with the prefix of ingress-nginx does not exist in ingress-nginx; where another controller is likely, this is an info.',
  why: 'the controller ignores it silently',
  fix: 'Write an annotation of the list of ingress-nginx.',
  waive: 'If a controller other than ingress-nginx 1.15 reads it.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
  ],
  check(network, report) {
    const { target } = network;
    const nearest = new Map<string, string | undefined>(); // one search for each misspelling
    for (const ingress of annotatedIngresses(network)) {
      const { manifest } = ingress;
      if (isOfHigress(ingress)) continue;
      for (const [key, value] of Object.entries(manifest.annotations)) {
        if (value === '') continue; // It requests nothing.
        const suffix = key.slice(NGINX_PREFIX.length);
        if (!key.startsWith(NGINX_PREFIX) || isNginxSuffix(suffix)) continue;
        if (OF_ALIBABA.has(suffix)) continue;
        if (readsFormer(suffix, target)) continue;
        const release = nginxAnnotationUntil(suffix);
        if (!nearest.has(suffix)) nearest.set(suffix, nearestText(suffix, nginxSuffixes()));
        const near = nearest.get(suffix);
        const known = near === undefined ? undefined : `${NGINX_PREFIX}${near}`;
        report({
          places: [place(manifest, keyed('metadata.annotations', key))],
          what: `ingress-nginx has no annotation ${JSON.stringify(suffix)}${release ? ` from ${release} on` : ''}`,
          fix: known === undefined ? undefined : fixText(known, manifest),
          ...(isLikelyOfOther(network, ingress) && OF_OTHER),
          since: release ? { property: 'ingressNginx', release } : undefined,
        });
      }
    }
  },
};

function fixText(known: string, { annotations }: Manifest): string {
  return annotations[known] === undefined
    ? `Write ${known}.`
    : `Remove it: ${known}, which has the nearest name, is there too.`;
}

const OF_OTHER = {
  severity: Severity.INFO,
  why: 'ingress-nginx ignores it silently, and so may the controller of the class, which is likely another one',
};

/** Annotations that the ingress-nginx of Alibaba Cloud reads. @see https://www.alibabacloud.com/help/en/ack/ */
const OF_ALIBABA = new Set(['service-match', 'service-weight']);

/**
 * Whether Higress, or its kin of Alibaba Cloud, reads the Ingress, with annotations of its own under this prefix.
 * @see https://higress.cn/en/docs/latest/user/annotation/
 */
function isOfHigress({ className = '', manifest }: Ingress): boolean {
  return (
    /^(?:higress|mse)(?:-|$)/.test(className) ||
    Object.keys(manifest.annotations).some((key) => HIGRESS.test(key))
  );
}

const HIGRESS = /^(?:higress\.io|mse\.ingress\.kubernetes\.io)\//;
