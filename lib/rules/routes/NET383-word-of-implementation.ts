import { isKnownAddressType, isKnownProtocol } from '../../facts/values/gateway-listeners';
import { at, listOf, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET383: Rule = {
  id: 'NET383',
  name: 'word-of-implementation',
  severity: Severity.INFO,
  reads: ['gateways', 'listenerSets'],
  what: 'A Gateway has a protocol or a type of address that the Gateway API does not define.',
  why: 'an implementation that does not define it either does not accept the listener (UnsupportedProtocol) or the Gateway (UnsupportedAddress)',
  fix: 'Write HTTP, HTTPS, TLS, TCP or UDP as a protocol, and IPAddress or Hostname as a type of address.',
  waive: 'If the implementation defines it.',
  sources: [
    'https://gateway-api.sigs.k8s.io/reference/spec/#protocoltype',
    'https://gateway-api.sigs.k8s.io/reference/spec/#addresstype',
  ],
  check({ gateways, listenerSets }, report) {
    for (const { manifest, listeners } of [...gateways, ...listenerSets]) {
      for (const { field, name, protocol } of listeners) {
        if (isKnownProtocol(protocol)) continue;
        report({
          places: [place(manifest, `${field}.protocol`)],
          what: `listener ${name} has the protocol ${JSON.stringify(protocol)}`,
        });
      }
    }
    for (const { manifest } of gateways) {
      listOf(at(manifest.spec, 'addresses')).forEach((address, index) => {
        const type = textOf(at(address, 'type')) ?? 'IPAddress';
        if (isKnownAddressType(type)) return;
        report({
          places: [place(manifest, `spec.addresses[${index}].type`)],
          what: `an address has the type ${JSON.stringify(type)}`,
        });
      });
    }
  },
};
