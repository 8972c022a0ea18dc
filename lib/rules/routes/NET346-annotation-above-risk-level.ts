import {
  NGINX_PREFIX,
  RISKS,
  riskCalled,
  tryNginxAnnotation,
} from '../../facts/controllers/ingress-nginx-annotations';
import { annotatedIngresses } from '../../model/queries/annotated';
import { isIngressNginx } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { isReadByNginx, nginxMaps, nginxValues } from '../../model/queries/nginx-settings';
import { keyed } from '../../model/read/field-path';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

const KEY = 'annotations-risk-level';

export const NET346: Rule = {
  id: 'NET346',
  name: 'annotation-above-risk-level',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others', 'workloads'],
  what: 'An Ingress has an annotation that the configuration of ingress-nginx forbids as too risky; where it is not known whether that ingress-nginx reads the configuration, this is an info.',
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
    const isRead = isReadByNginx(network, configured.manifest);
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
          severity: isRead ? undefined : Severity.INFO,
        });
      }
    }
  },
};

/** Of several, the one that allows most; nothing where the values of a chart allow more. */
function tryConfigured(network: Network): { manifest: Manifest; risk: number } | undefined {
  const [most] = nginxMaps(network, KEY)
    .map(({ manifest, value }) => ({ manifest, risk: riskCalled(value) }))
    .sort((a, b) => b.risk - a.risk);
  const risks = nginxValues(network, KEY).map(riskCalled);
  return most && risks.every((risk) => risk <= most.risk) ? most : undefined;
}
