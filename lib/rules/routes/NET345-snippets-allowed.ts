import { textOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

const KEY = 'allow-snippet-annotations';

/** Without it snippets are refused, so whoever writes it means them. */
const LEVEL = 'annotations-risk-level';

export const NET345: Rule = {
  id: 'NET345',
  name: 'snippets-allowed',
  severity: Severity.WARNING,
  isRisk: true,
  reads: ['others'],
  what: 'The configuration of ingress-nginx allows nginx configuration in annotations; where it raises the level of risk for them, this is an info.',
  why: 'everyone who can write an Ingress can read every Secret that the controller can read (CVE-2021-25742)',
  fix: 'Write `allow-snippet-annotations: "false"`.',
  waive: 'If everyone who can write an Ingress may read the Secrets of all namespaces.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#allow-snippet-annotations',
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/controller.go#L402',
    'https://github.com/kubernetes/kubernetes/issues/126811',
  ],
  check(network, report) {
    for (const manifest of network.others('', 'ConfigMap')) {
      if (textOf(within(manifest.object, 'data', KEY)) !== 'true') continue;
      report({
        places: [place(manifest, `data.${KEY}`)],
        what: `ConfigMap ${manifest.name} lets every Ingress write nginx configuration`,
        severity:
          textOf(within(manifest.object, 'data', LEVEL)) === 'Critical' ? Severity.INFO : undefined,
      });
    }
  },
};
