import { firstNumber, has } from '../../facts/releases/answer';
import { ipAddress, plainAddress } from '../../facts/values/addresses';
import { cidr } from '../../facts/values/cidrs';
import type { Fault } from '../../facts/values/fault';
import type { Service } from '../../model/objects/service';
import { clusterIpTexts, readNetwork, textsAt } from '../../model/queries/service-addresses';
import { servicesWith } from '../../model/queries/written-fields';
import { canonicalIp, tryIp } from '../../net/ip';
import { groupBy } from '../claims';
import type { Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET175: Rule = {
  id: 'NET175',
  name: 'ip-text-not-strict',
  severity: Severity.WARNING,
  reads: ['services'],
  what: 'An address or a network of a Service is not in strict form.',
  why: `the API server warns about it, and refuses most such texts from ${firstNumber('strictAddresses')} on`,
  fix: 'Write the canonical form of the address, and the first address of a network.',
  waive: 'If the Service is already stored and the field does not change.',
  sources: [
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/4858-ip-cidr-validation',
  ],
  check(network, report) {
    const refused = has(network.target, 'strictAddresses') ? Severity.ERROR : Severity.WARNING;
    for (const service of servicesWith(network, ...FIELDS)) {
      for (const [text, those] of groupBy(suspects(service), (one) => one.text)) {
        const [first] = those;
        const fault = first?.field.includes('Ranges') ? networkFault(text) : addressFault(text);
        if (!fault || !first) continue;
        report({
          ...draftOf(place(service.manifest, first.field), text, fault),
          places: those.map(({ field }) => place(service.manifest, field)),
          severity: fault === NOT_CANONICAL ? Severity.WARNING : refused,
        });
      }
    }
  },
};

const FIELDS = ['clusterIP', 'clusterIPs', 'externalIPs', 'loadBalancerSourceRanges'];

function suspects({ manifest }: Service) {
  return [
    ...clusterIpTexts(manifest),
    ...textsAt(manifest, 'externalIPs'),
    ...textsAt(manifest, 'loadBalancerSourceRanges'),
  ];
}

/** What is no address at all is a matter of NET160 and NET170. */
function addressFault(text: string): Fault | undefined {
  if (plainAddress(text) !== undefined) return ipAddress(text);
  return tryIp(text) && canonicalIp(text) !== text ? NOT_CANONICAL : undefined;
}

/** What is no network at all is a matter of NET176. */
function networkFault(text: string): Fault | undefined {
  return readNetwork(text) ? cidr(text.trim()) : undefined;
}

const NOT_CANONICAL: Fault = {
  what: 'is not the canonical form of its address',
  why: 'the API server warns about it, since programs that compare texts take it for another address',
  fix: 'write it in lower case, without leading zeros and with the longest run of zeros as "::"',
};
