import { NOT_NETWORK } from './sentences';
import { formatIp, hasHostBits, overlaps, tryCidr, tryIp } from '../../net/ip';
import { firstNumber } from '../releases/answer';
import { ipAddress, plainAddress } from './addresses';
import type { Fact, FaultAt } from './fault';

/**
 * A network in the strict form that Kubernetes 1.36 demands and that every version accepts.
 * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/4858-ip-cidr-validation
 */
export const cidr: Fact<string> = (text) => {
  const ip = tryIp(plainAddress(text) ?? text);
  if (ip) {
    return notANetwork(
      'a single address needs its mask',
      `write "${plainAddress(text) ?? text}/${ip.bytes.length * 8}"`,
    );
  }
  const [address = '', length = ''] = text.split('/');
  const plain = plainCidr(text);
  const range = tryCidr(plain);
  if (!range) return notANetwork(NETWORK, 'write for example "192.0.2.0/24" or "2001:db8::/64"');
  const fault = ipAddress(address.trim());
  if (fault) return { ...fault, fix: `write "${plain}"` };
  if (plain !== text) return notANetwork(NETWORK, `write "${plain}"`);
  if (!hasHostBits(text)) return undefined;
  return {
    what: 'is both an address and a network',
    why: `programs disagree on which of them is meant, so Kubernetes refuses it from ${firstNumber('strictAddresses')} on`,
    fix: `write "${formatIp(range.first)}/${length}" for the network, or "${address}/${range.first.bytes.length * 8}" for the address`,
  };
};

const NETWORK =
  'it is the first address of a network, "/" and the length of the mask, without leading zeros or blanks';

function notANetwork(why: string, fix: string) {
  return { what: NOT_NETWORK, why, fix };
}

/** The network that a text with leading zeros or blanks, or in IPv6 clothes, stands for. */
function plainCidr(text: string): string {
  const [address = '', ...lengths] = text.trim().split('/');
  const length = lengths.map((one) => one.replace(/^0+(?=\d)/, '')).join('/');
  return withMask(plainAddress(address) ?? address, address, length);
}

/** The mask of an IPv4 address in IPv6 clothes counts from the first of 128 bits. */
export function withMask(plain: string, address: string, length: string): string {
  const bits = address.includes(':') && !plain.includes(':') ? Number(length) - 96 : length;
  return `${plain}/${bits}`;
}

/** A list of networks in which nothing is. */
export const someNetwork: Fact<readonly string[]> = (cidrs) =>
  cidrs.length > 0
    ? undefined
    : {
        what: 'contains no network',
        why: 'an empty list selects neither all networks nor none',
        fix: 'write a network such as "192.0.2.0/24", or remove it',
      };

/**
 * The networks of the pods, judged by those of the Services.
 * @see https://kubernetes.io/docs/concepts/cluster-administration/networking/#kubernetes-ip-address-ranges
 */
export function podNetworks(pods: readonly string[], services: readonly string[]): FaultAt[] {
  return pods.flatMap((pod, index) => {
    const range = tryCidr(pod);
    const other = services.findIndex((service) => {
      const theirs = tryCidr(service);
      return range !== undefined && theirs !== undefined && overlaps(range, theirs);
    });
    if (other < 0) return [];
    const fault = {
      what: `overlaps serviceCidrs[${other}]`,
      why: 'traffic for a pod would reach the Service with the same address',
      fix: 'write the networks of the cluster, which do not overlap',
    };
    return [{ index, field: '', fault }];
  });
}
