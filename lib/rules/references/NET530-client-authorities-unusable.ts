import { clientAuthorities, mayTakeOnlyKey } from '../../model/queries/gateway-tls';
import { dataKeys, isFilledLater, tryHolder } from '../../model/queries/secret';
import { at, textOf } from '../../model/read/fields';
import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

/** The ConfigMap that every namespace has. */
const OF_CLUSTER = 'kube-root-ca.crt';

const ONLY_KEY =
  'Envoy Gateway takes the only key of a ConfigMap, whatever its name is, and others do not accept the listeners for HTTPS (NoValidCACertificate)';

export const NET530: Rule = {
  id: 'NET530',
  name: 'client-authorities-unusable',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['gateways', 'others'],
  what: 'A Gateway judges clients by a ConfigMap that is not in the checked files, or that has no ca.crt, which is a warning; where it has one other key, which Envoy Gateway takes, this is an info.',
  why: 'without the authorities, the Gateway does not accept the listeners for HTTPS (NoValidCACertificate)',
  fix: 'Correct the name, or store the CA certificate in the ConfigMap under the key `ca.crt`.',
  waive: 'If another program writes the ConfigMap.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#frontendtlsvalidation'],
  check(network, report) {
    for (const { manifest, field, group, kind, namespace, name } of clientAuthorities(network)) {
      if (group !== '' || kind !== 'ConfigMap' || name === OF_CLUSTER) continue;
      const map = tryHolder(network, 'ConfigMap', namespace, name);
      if (map && !isFilledLater(map) && !dataKeys(map).includes('ca.crt')) {
        const className = textOf(at(manifest.spec, 'gatewayClassName'));
        const isTaken = dataKeys(map).length === 1 && mayTakeOnlyKey(network, className);
        report({
          places: [place(manifest, field), place(map, 'data')],
          what: `ConfigMap ${namespace}/${name} has no key ca.crt`,
          ...(isTaken ? { why: ONLY_KEY } : { severity: Severity.WARNING }),
        });
      }
      if (!isMissing(network, '', 'ConfigMap', namespace, name)) continue;
      report({
        places: [place(manifest, field)],
        what: `ConfigMap ${namespace}/${name} is not in the checked files`,
      });
    }
  },
};
