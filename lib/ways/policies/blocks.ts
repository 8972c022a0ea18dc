import { contains, tryCidr } from '../../net/ip';
import { ClientKind } from '../ask/client';
import type { AddressParty, Party, PodParty } from './party';
import type { Truth } from '../chain/truth';

/** Addresses, but for others. */
export interface Block {
  readonly cidr: string;
  readonly except?: readonly string[];
}

/** Whether a block holds an address that is no pod's. */
export function blockHolds({ cidr, except = [] }: Block, party: AddressParty): Truth {
  const { ip, text, where } = party;
  const range = tryCidr(cidr);
  const excepted = except.map(tryCidr);
  if (!range || excepted.includes(undefined)) return { why: `${cidr} is no network` };
  if (ip) {
    return contains(range, ip) && !excepted.some((one) => one !== undefined && contains(one, ip));
  }
  // Most have an address of IPv4, whatever else they have.
  if (cidr === '0.0.0.0/0' && except.length === 0 && where !== ClientKind.CLUSTER) return true;
  return { why: `which address ${text} has is not known` };
}

/** Whether a block holds a pod, where blocks are for pods too. */
export function holdsPodAddress(block: Block, { ips, text, workload }: PodParty): Truth {
  if (ips.length === 0) {
    const namespace = workload?.manifest.namespace;
    const where = namespace === undefined ? '--all-namespaces' : `--namespace ${namespace}`;
    const ask = `kubectl get pods ${where} --output wide`;
    return { why: `which addresses ${text} has is not known`, ask };
  }
  const { cidr, except = [] } = block;
  const [range, excepted] = [tryCidr(cidr), except.map(tryCidr)];
  if (!range) return { why: `${cidr} is no network` };
  return ips.some((ip) => contains(range, ip) && !excepted.some((one) => one && contains(one, ip)));
}

/** The same of an ipBlock of a NetworkPolicy: some network plugins never find a pod in one. */
export function holdsParty(block: Block, party: Party): Truth {
  if (party.kind === 'address') return blockHolds(block, party);
  const isHeld = holdsPodAddress(block, party);
  if (isHeld !== true) return isHeld;
  return { why: `each network plugin decides whether ${block.cidr} holds the addresses of pods` };
}
