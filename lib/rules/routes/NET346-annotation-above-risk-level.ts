import {
  NGINX_PREFIX,
  RISKS,
  riskCalled,
  tryNginxAnnotation,
} from '../../facts/controllers/ingress-nginx-annotations';
import { annotatedIngresses } from '../../model/queries/annotated';
import { isIngressNginx } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { keyed } from '../../model/read/field-path';
import { textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

const KEY = 'annotations-risk-level';

export const NET346: Rule = {
  id: 'NET346',
  name: 'annotation-above-risk-level',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'An Ingress has an annotation that the configuration of ingress-nginx forbids as too risky.',
  why: 'ingress-nginx refuses an Ingress with an annotation above annotations-risk-level',
  fix: 'Remove the annotation, or write its risk into annotations-risk-level.',
  waive: 'If another controller with a higher level reads the Ingress.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#annotations-risk-level',
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/',
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/parser/validators.go#L253',
  ],
  check(network, report) {
    const configured = tryConfigured(network);
    if (!configured) return;
    for (const ingress of annotatedIngresses(network)) {
      if (!isIngressNginx(network, ingress)) continue;
      for (const key of Object.keys(ingress.manifest.annotations)) {
        if (!key.startsWith(NGINX_PREFIX)) continue;
        const suffix = key.slice(NGINX_PREFIX.length);
        const risk = tryNginxAnnotation(suffix)?.risk;
        if (risk === undefined || risk <= configured.risk) continue;
        report({
          places: [
            place(ingress.manifest, keyed('metadata.annotations', key)),
            place(configured.manifest, `data.${KEY}`),
          ],
          what: `${suffix} has the risk ${RISKS[risk]}, and the highest allowed is ${RISKS[configured.risk]}`,
        });
      }
    }
  },
};

/** Of several, the one that allows most. */
function tryConfigured(network: Network): { manifest: Manifest; risk: number } | undefined {
  const [most] = network
    .others('', 'ConfigMap')
    .flatMap((manifest) => {
      const level = textOf(within(manifest.object, 'data', KEY));
      return level === undefined ? [] : [{ manifest, risk: riskCalled(level) }];
    })
    .sort((a, b) => b.risk - a.risk);
  return most;
}
