import { at, isAbsent, numberOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import type { TierPolicy, TierPort } from './admin-policy';
import { Tier, tierPortsOf, tierPolicyOf } from './admin-policy';

const PROTOCOLS = ['tcp', 'udp', 'sctp'] as const;

/** A ClusterNetworkPolicy, which has the tier in a field. */
export function clusterPolicyOf(manifest: Manifest): TierPolicy {
  const tier = textOf(at(manifest.spec, 'tier')) === Tier.BASELINE ? Tier.BASELINE : Tier.ADMIN;
  return tierPolicyOf(manifest, tier, (rule) => tierPortsOf(at(rule, 'protocols'), portOf));
}

function portOf(value: unknown): TierPort {
  const name = textOf(at(value, 'destinationNamedPort'));
  if (name !== undefined) return { name };
  const key = PROTOCOLS.find((one) => !isAbsent(at(value, one)));
  if (key === undefined) return {};
  const protocol = key.toUpperCase();
  const port = within(value, key, 'destinationPort');
  if (isAbsent(port)) return { protocol, first: 1, last: 65_535 };
  const number = numberOf(at(port, 'number'));
  const first = number ?? numberOf(within(port, 'range', 'start'));
  return { protocol, first, last: number ?? numberOf(within(port, 'range', 'end')) };
}
