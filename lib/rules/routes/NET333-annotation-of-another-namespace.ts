import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
import { firstNumber, has } from '../../facts/releases/answer';
import { annotatedIngresses } from '../../model/queries/annotated';
import { isIngressNginx } from '../../model/queries/ingress-class';
import { isNginxSet } from '../../model/queries/nginx-settings';
import { keyed } from '../../model/read/field-path';
import { within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET333: Rule = {
  id: 'NET333',
  name: 'annotation-of-another-namespace',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'An ingress-nginx annotation names an object of another namespace.',
  why: `ingress-nginx only reads objects in the namespace of the Ingress, unless allow-cross-namespace-resources is set (from ${firstNumber('nginxNamespaceCheck')} on)`,
  fix: 'Copy the object into the namespace of the Ingress.',
  waive: 'If allow-cross-namespace-resources is true in the configuration of the controller.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#allow-cross-namespace-resources',
  ],
  check(network, report) {
    if (!has(network.target, 'nginxNamespaceCheck')) return;
    if (isNginxSet(network, 'allow-cross-namespace-resources', 'true')) return;
    for (const ingress of annotatedIngresses(network)) {
      const { manifest } = ingress;
      // Without one, the Ingress goes where a later tool says.
      if (within(manifest.object, 'metadata', 'namespace') === undefined) continue;
      for (const suffix of REFERENCES) {
        const key = `${NGINX_PREFIX}${suffix}`;
        const said = manifest.annotations[key];
        if (said === undefined) continue;
        const [namespace = '', name] = said.split('/');
        if (!name || namespace === manifest.namespace || !isIngressNginx(network, ingress))
          continue;
        report({
          places: [
            place(manifest, keyed('metadata.annotations', key)),
            place(manifest, 'metadata.namespace'),
          ],
          what: `${suffix} names ${name} in the namespace ${namespace}, but the Ingress is in ${manifest.namespace}`,
        });
      }
    }
  },
};

const REFERENCES = [
  ...['auth-secret', 'auth-tls-secret', 'proxy-ssl-secret', 'auth-proxy-set-headers'],
  ...['custom-headers', 'fastcgi-params-configmap'],
];
