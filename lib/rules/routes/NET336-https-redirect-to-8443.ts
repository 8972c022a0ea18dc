import { annotatedIngresses } from '../../model/queries/annotated';
import { ingressesWith } from '../../model/queries/written-fields';
import { isRedirectedByHaproxy, redirectPortOf } from '../../facts/controllers/haproxy-ingress';
import { controllerOf } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { dataKeys } from '../../model/queries/secret';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET336: Rule = {
  id: 'NET336',
  name: 'https-redirect-to-8443',
  severity: Severity.INFO,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'An Ingress of the HAProxy controller redirects to HTTPS and declares no port for it.',
  why: 'the controller redirects to port 8443 unless `ssl-redirect-port` is set, here or in its ConfigMap; a load balancer usually has 443',
  fix: 'Write the annotation `haproxy.org/ssl-redirect-port: "443"`.',
  waive: 'Where the values of the chart set it, or clients reach the controller on port 8443.',
  sources: [
    'https://github.com/haproxytech/kubernetes-ingress/blob/master/documentation/annotations.md#https',
  ],
  check(network, report) {
    if (isSetForAll(network)) return;
    const mayBe = [...ingressesWith(network, 'tls'), ...annotatedIngresses(network)];
    for (const ingress of new Set(mayBe)) {
      const { manifest, tls } = ingress;
      const { annotations } = manifest;
      if (!isRedirectedByHaproxy(annotations, tls.length > 0)) continue;
      if (controllerOf(network, ingress) !== 'HAProxy') continue;
      if (redirectPortOf(annotations) !== undefined) continue;
      report({
        places: [place(manifest, 'metadata.annotations')],
        what: `HTTP requests for Ingress ${manifest.name} are redirected to port 8443`,
      });
    }
  },
};

/** Whether a ConfigMap sets the port, which may be that of the controller. */
function isSetForAll(network: Network): boolean {
  return network
    .others('', 'ConfigMap')
    .some((manifest) => dataKeys(manifest).includes('ssl-redirect-port'));
}
