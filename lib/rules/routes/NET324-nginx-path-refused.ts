import { nginxPathInjection } from '../../facts/controllers/nginx-injection';
import { firstNumber, has } from '../../facts/releases/answer';
import { ingressNginxPath } from '../../facts/values/paths';
import { nginxPaths } from '../../model/queries/nginx-regex';
import { isNginxSet, isWithoutWebhook } from '../../model/queries/nginx-settings';
import type { Rule } from '../rule';
import { draftOf, Elsewhere, place, Severity } from '../rule';

export const NET324: Rule = {
  id: 'NET324',
  name: 'nginx-path-refused',
  severity: Severity.ERROR,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'A path of the type Prefix or Exact contains characters that ingress-nginx refuses.',
  why: `its webhook accepts letters, digits and "._-/" in such a path since ${firstNumber('nginxStrictPaths')}, and no regular expression`,
  fix: 'Write `pathType: ImplementationSpecific`, and `use-regex: "true"` if it is a regular expression.',
  waive: 'If `strict-validate-path-type` is off.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#strict-validate-path-type',
  ],
  check(network, report) {
    if (!has(network.target, 'nginxStrictPaths')) return;
    if (isNginxSet(network, 'strict-validate-path-type', 'false')) return;
    if (isWithoutWebhook(network)) return;
    for (const { ingress, path, isRegex } of [...nginxPaths(network).values()].flat()) {
      const { path: text = '', pathType, field } = path;
      if (pathType !== 'Prefix' && pathType !== 'Exact') continue;
      const fault = text.startsWith('/') ? ingressNginxPath(text) : undefined;
      // NET344 has more to say of it.
      if (!fault || nginxPathInjection(text, pathType, isRegex)) continue;
      const places = [
        place(ingress.manifest, `${field}.path`),
        place(ingress.manifest, `${field}.pathType`),
      ];
      report({ ...draftOf(place(ingress.manifest), text, fault), places, fix: this.fix });
    }
  },
};
