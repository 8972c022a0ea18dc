import { firstNumber, has } from '../../facts/releases/answer';
import { Knowledge } from '../../facts/releases/products';
import type { Network } from '../../model/queries/network';
import { isReadByNginx, nginxMaps } from '../../model/queries/nginx-settings';
import { textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { knowledgeIn } from '../../model/read/target';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

const KEY = 'allow-snippet-annotations';

/** Without it snippets are refused, so whoever writes it means them. */
const LEVEL = 'annotations-risk-level';

export const NET345: Rule = {
  id: 'NET345',
  name: 'snippets-allowed',
  severity: Severity.WARNING,
  isRisk: true,
  reads: ['others', 'workloads'],
  what: 'The configuration of ingress-nginx allows nginx configuration in annotations; where it raises the level of risk for them, the release refuses them without that, or nothing shows that ingress-nginx reads it, this is an info.',
  why: 'everyone who can write an Ingress can read every Secret that the controller can read (CVE-2021-25742)',
  fix: 'Write `allow-snippet-annotations: "false"`.',
  waive: 'If everyone who can write an Ingress may read the Secrets of all namespaces.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#allow-snippet-annotations',
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/controller.go#L402',
    'https://github.com/kubernetes/kubernetes/issues/126811',
  ],
  check(network, report) {
    for (const { manifest, value } of nginxMaps(network, KEY)) {
      if (value !== 'true') continue;
      report({
        places: [place(manifest, `data.${KEY}`)],
        what: `ConfigMap ${manifest.name} lets every Ingress write nginx configuration`,
        ...softened(network, manifest),
      });
    }
  },
};

function softened(network: Network, manifest: Manifest): Pick<Draft, 'severity' | 'why'> {
  const { target } = network;
  const isRaised = textOf(within(manifest.object, 'data', LEVEL)) === 'Critical';
  if (isRaised || !mayBeRead(network, manifest)) return { severity: Severity.INFO };
  const isKnown = knowledgeIn(target, 'ingressNginx') !== Knowledge.ASSUMED;
  return isKnown && has(target, 'nginxHighRisk') ? REFUSED : {};
}

const REFUSED = {
  severity: Severity.INFO,
  why: `ingress-nginx refuses snippets all the same from ${firstNumber('nginxHighRisk')} on, unless ${LEVEL} is Critical; everyone who can write an Ingress can then read every Secret that the controller can read (CVE-2021-25742)`,
};

/** Whether the names are usual for it, or an ingress-nginx in the files reads it. */
function mayBeRead(network: Network, manifest: Manifest): boolean {
  const { namespace, name } = manifest;
  return /nginx|ingress/.test(`${namespace}/${name}`) || isReadByNginx(network, manifest);
}
