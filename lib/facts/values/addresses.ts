import { NOT_IP_ADDRESS, WRITE_REACHABLE_ADDRESS } from './sentences';
import type { Ip, IpRange } from '../../net/ip';
import { canonicalIp, contains, isIpv4Mapped, tryCidr, tryIp } from '../../net/ip';
import { firstNumber } from '../releases/answer';
import type { Fact, Fault } from './fault';
import { allOf } from './fault';

/**
 * An address in the strict form that Kubernetes 1.36 demands and that every version accepts.
 * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/4858-ip-cidr-validation
 */
export const ipAddress: Fact<string> = (text) => {
  const ip = tryIp(text);
  if (ip && !isIpv4Mapped(ip)) return undefined;
  if (ip) return mapped(text);
  if (/^\d+(\.\d+){3}$/.test(text)) return leadingZeros(text);
  return {
    what: NOT_IP_ADDRESS,
    why: 'the field accepts an IP address only, without a name, a port, a mask or a zone',
    fix: 'write an address such as 192.0.2.10 or 2001:db8::10',
  };
};

/**
 * An IPv6 address as an EndpointSlice takes it from Kubernetes 1.33 on: in one form alone. Older fields
 * take every form.
 * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/4858-ip-cidr-validation
 */
export const canonicalAddress: Fact<string> = (text) =>
  canonicalIp(text) === text
    ? undefined
    : {
        what: 'is not in canonical form',
        why: `from Kubernetes ${firstNumber('canonicalEndpointAddresses')} on, the API server accepts an IPv6 address in an EndpointSlice only in its shortest form, in lower case`,
        fix: `write ${canonicalIp(text)}`,
      };

/**
 * An address that traffic can be sent to: of an endpoint, or an external IP.
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors
 */
export const routableAddress: Fact<string> = allOf(ipAddress, (text) => {
  const ip = tryIp(text);
  const special = ip && SPECIAL.find(({ covers }) => covers(ip));
  return special && notRoutable(special.name);
});

const SPECIAL: readonly { name: string; covers: (ip: Ip) => boolean }[] = [
  { name: 'the unspecified address', covers: inside('0.0.0.0/32', '::/128') },
  { name: 'a loopback address', covers: inside('127.0.0.0/8', '::1/128') },
  { name: 'a link-local address', covers: inside('169.254.0.0/16', 'fe80::/10') },
  { name: 'a link-local multicast address', covers: isLinkLocalMulticast },
];

/** The networks are read once: a rule asks this of every endpoint of a cluster. */
function inside(...cidrs: readonly string[]): (ip: Ip) => boolean {
  let ranges: readonly IpRange[] | undefined;
  return (ip) => {
    ranges ??= cidrs.flatMap((cidr) => tryCidr(cidr) ?? []);
    return ranges.some((range) => contains(range, ip));
  };
}

/** 224.0.0.0/24, or ff?2::/16 whatever the flags. */
function isLinkLocalMulticast(ip: Ip): boolean {
  const [first, second, third] = ip.bytes;
  if (ip.family === 'IPv4') return first === 224 && second === 0 && third === 0;
  return first === 0xff && ((second ?? 0) & 0x0f) === 2;
}

function notRoutable(name: string): Fault {
  return {
    what: `is ${name}`,
    why: 'it has a different meaning on every node, so the API server refuses it as the target of a Service',
    fix: WRITE_REACHABLE_ADDRESS,
  };
}

/** The IPv4 address that a text with leading zeros, or in IPv6 clothes, stands for. */
export function plainAddress(text: string): string | undefined {
  const ip = tryIp(text);
  if (ip) return isIpv4Mapped(ip) ? ip.bytes.slice(-4).join('.') : undefined;
  if (!/^\d+(\.\d+){3}$/.test(text)) return undefined;
  const plain = text.split('.').map(Number).join('.');
  return tryIp(plain) ? plain : undefined;
}

function mapped(text: string): Fault {
  return {
    what: 'is an IPv4-mapped IPv6 address',
    why: `Kubernetes refuses it from ${firstNumber('strictAddresses')} on, since programs disagree on its family`,
    fix: `write ${plainAddress(text) ?? 'the IPv4 address'}`,
  };
}

function leadingZeros(text: string): Fault {
  const plain = plainAddress(text);
  return plain !== undefined
    ? {
        what: 'has a leading zero',
        why: `some programs read such a number as octal, so Kubernetes refuses it from ${firstNumber('strictAddresses')} on`,
        fix: `write ${plain}`,
      }
    : {
        what: NOT_IP_ADDRESS,
        why: 'each of the four numbers of an IPv4 address is from 0 to 255',
        fix: 'write an address such as 192.0.2.10',
      };
}
