import { has } from '../../facts/releases/answer';
import { canonicalAddress, plainAddress, routableAddress } from '../../facts/values/addresses';
import { fullName, isSubdomain } from '../../facts/values/names';
import type { WrittenAddress } from '../../model/queries/endpoint-addresses';
import { writtenAddresses } from '../../model/queries/endpoint-addresses';
import { tryIp } from '../../net/ip';
import type { Report, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';
import { reportFault, valueText } from './judge';

export const NET253: Rule = {
  id: 'NET253',
  name: 'endpoint-address-refused',
  severity: Severity.ERROR,
  reads: ['endpoints', 'slices'],
  what: 'An endpoint has an address that a Service cannot send traffic to.',
  why: 'the API server accepts addresses that mean the same on every node and have the family of their slice, and refuses others',
  fix: 'Write the address that other machines on the network use, such as 192.0.2.10.',
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors',
    'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/#address-types',
  ],
  check(network, report) {
    const isStrict = has(network.target, 'strictAddresses');
    const isCanonical = has(network.target, 'canonicalEndpointAddresses');
    for (const address of writtenAddresses(network)) {
      checkAddress(address, isStrict, report);
      if (isCanonical) checkForm(address, report);
    }
  },
};

function checkAddress(address: WrittenAddress, isStrict: boolean, report: Report): void {
  const { manifest, field, value, addressType = '' } = address;
  const where = place(manifest, field);
  if (typeof value !== 'string') {
    report({ places: [where], what: `${valueText(value ?? null)} is not an IP address` });
    return;
  }
  if (addressType === 'FQDN') {
    reportFault(report, where, value, fullName);
    return;
  }
  const fault = routableAddress(value);
  const family = tryIp(value)?.family;
  if (fault) {
    const draft = draftOf(where, value, fault);
    const isOldForm = plainAddress(value) !== undefined && !isStrict && !isSpecial(value);
    report({
      ...draft,
      ...(isOldForm && { severity: Severity.WARNING }),
      ...(isSubdomain(value) && /[a-z]/.test(value) && { fix: ALIAS }),
    });
  } else if (addressType.startsWith('IPv') && family !== addressType) {
    report({
      places: [where, place(manifest, 'addressType')],
      what: `${JSON.stringify(value)} is an ${String(family)} address in a slice for ${addressType}`,
      why: 'a slice has one family, and the API server refuses addresses of the other',
      fix: `Write a separate EndpointSlice for ${String(family)}.`,
    });
  }
}

/** A slice for IPv6 is younger than the fields that take every form. */
function checkForm({ manifest, field, value, addressType }: WrittenAddress, report: Report): void {
  if (addressType !== 'IPv6' || typeof value !== 'string' || routableAddress(value)) return;
  if (tryIp(value)?.family === 'IPv6')
    reportFault(report, place(manifest, field), value, canonicalAddress);
}

/** Whether the address that is meant is refused, however it is written. */
function isSpecial(text: string): boolean {
  return routableAddress(plainAddress(text) ?? text) !== undefined;
}

const ALIAS = 'Write an address, or a Service of type ExternalName for a DNS name.';
