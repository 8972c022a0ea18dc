import type { Fact, Fault } from '../../facts/values/fault';
import { allOf } from '../../facts/values/fault';
import { ingressHost } from '../../facts/values/names';
import { REMOVE_ONE, WRITE_ONE } from '../../facts/values/sentences';
import type { PropPlace } from '../../props/refusals';
import { notWith } from '../../props/relations';
import { list, text } from '../../props/shape';

/** Hosts as they are written: one, or several. */
interface Hosts {
  readonly host?: string;
  readonly hosts?: readonly string[];
}

/** The hosts that are written. */
export function statedHosts({ host, hosts = [] }: Hosts): readonly string[] {
  return host === undefined ? hosts : [host];
}

/** Where a host is written, or would be. `place` is that of the struct. */
export function hostPlace({ hosts }: Hosts, host: string | undefined, place: PropPlace): PropPlace {
  if (!hosts || host === undefined) return place.field('host');
  return place.field('hosts').index(hosts.indexOf(host));
}

const someHost: Fact<readonly string[]> = ({ length }) => (length > 0 ? undefined : NO_HOST);

export const eachHostOnce: Fact<readonly string[]> = (hosts) => {
  const second = hosts.find((host, index) => hosts.indexOf(host) < index);
  if (second === undefined) return undefined;
  return {
    what: `names ${JSON.stringify(second)} twice`,
    why: 'the second one would have no effect',
    fix: REMOVE_ONE,
  };
};

const NO_HOST: Fault = {
  what: 'is empty',
  why: 'it is unclear whether no host is meant, or every host',
  fix: 'write at least one host, or remove hosts',
};

const TWO_WAYS: Fault = {
  what: 'cannot be combined with host',
  why: 'host is a list of one host',
  fix: WRITE_ONE,
};

/** The checks of both. */
export const HOSTS = {
  host: text(ingressHost),
  hosts: notWith('host', list(text(ingressHost), allOf(someHost, eachHostOnce)), TWO_WAYS),
};
