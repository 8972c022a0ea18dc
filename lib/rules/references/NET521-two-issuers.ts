import { annotatedIngresses } from '../../model/queries/annotated';
import { CLUSTER_ISSUER, ISSUER } from '../../facts/controllers/cert-manager';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

const KEYS = [ISSUER, CLUSTER_ISSUER];

export const NET521: Rule = {
  id: 'NET521',
  name: 'two-issuers',
  severity: Severity.ERROR,
  reads: ['gateways', 'ingresses'],
  what: 'An Ingress or a Gateway names two issuers for its certificates.',
  why: 'cert-manager reads one of the annotations, reports BadConfig if both are set, and creates no certificate',
  fix: 'Remove one of the two annotations.',
  waive: 'Never: cert-manager creates no certificate.',
  sources: ['https://cert-manager.io/docs/usage/ingress/#supported-annotations'],
  check(network, report) {
    for (const { manifest } of [...annotatedIngresses(network), ...network.gateways]) {
      const [issuer, clusterIssuer] = KEYS.map((key) => manifest.annotations[key]);
      if (!issuer || !clusterIssuer) continue;
      report({
        places: KEYS.map((key) => place(manifest, keyed('metadata.annotations', key))),
        what: `both Issuer ${issuer} and ClusterIssuer ${clusterIssuer} are set`,
      });
    }
  },
};
