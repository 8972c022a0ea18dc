import { tryCidr, tryIp } from '../../net/ip';
import { plainAddress } from './addresses';

/**
 * Whether Kubernetes before 1.36 takes a text for an address, though it warns of how it is written.
 * @see https://github.com/kubernetes/enhancements/tree/master/keps/sig-network/4858-ip-cidr-validation
 */
export function isLooseAddress(text: string): boolean {
  return tryIp(text) !== undefined || plainAddress(text) !== undefined;
}

/** The same of a network: with host bits, or with zeros before a number. */
export function isLooseCidr(text: string): boolean {
  return tryCidr(text) !== undefined || tryCidr(text.replace(/\b0+(?=\d)/g, '')) !== undefined;
}
