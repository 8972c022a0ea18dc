import type { Network } from '../../model/queries/network';
import { dataKeys, isFilledLater, tryHolder } from '../../model/queries/secret';
import { at, listOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Report, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET512: Rule = {
  id: 'NET512',
  name: 'backend-tls-broken',
  severity: Severity.ERROR,
  reads: ['others', 'services'],
  what: 'A BackendTLSPolicy names a port or an authority that its objects do not have.',
  why: 'the gateway does not accept the policy, and does not connect to the backend',
  fix: 'Write the name of a port of the Service, and a ConfigMap with the key ca.crt.',
  waive: 'Where another program fills in the ConfigMap.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#backendtlspolicy'],
  check(network, report) {
    for (const policy of network.others('gateway.networking.k8s.io', 'BackendTLSPolicy')) {
      reportPorts(network, policy, report);
      reportAuthorities(network, policy, report);
    }
  },
};

function reportPorts(network: Network, policy: Manifest, report: Report): void {
  listOf(at(policy.spec, 'targetRefs')).forEach((target, index) => {
    const section = textOf(at(target, 'sectionName'));
    if (section === undefined || textOf(at(target, 'kind')) !== 'Service') return;
    const name = textOf(at(target, 'name')) ?? '';
    const service = network.tryService(policy.namespace, name);
    if (!service || service.ports.some((port) => port.name === section)) return;
    report({
      places: [place(policy, `spec.targetRefs[${index}]`), place(service.manifest, 'spec.ports')],
      what: `Service ${name} has no port named ${section}`,
    });
  });
}

function reportAuthorities(network: Network, policy: Manifest, report: Report): void {
  const list = listOf(within(policy.spec, 'validation', 'caCertificateRefs'));
  list.forEach((ref, index) => {
    if (textOf(at(ref, 'kind')) !== 'ConfigMap') return;
    const name = textOf(at(ref, 'name')) ?? '';
    const map = tryHolder(network, 'ConfigMap', policy.namespace, name);
    if (!map || isFilledLater(map) || dataKeys(map).includes('ca.crt')) return;
    report({
      places: [place(policy, `spec.validation.caCertificateRefs[${index}]`), place(map, 'data')],
      what: `ConfigMap ${name} has no ca.crt`,
    });
  });
}
