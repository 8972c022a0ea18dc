import type { Network } from '../../model/queries/network';
import type { RouteEnd } from './candidate';

export enum Existence {
  GIVEN = 'given',
  /** In none of the files, and nothing else is known to bring it. */
  MISSING = 'missing',
  /** In none of the files, and what is not in the files may bring it. */
  OPEN = 'open',
}

/** Whether the Service of a backend is there. */
export function existenceOf(
  network: Network,
  { namespace, name }: Pick<NonNullable<RouteEnd['service']>, 'namespace' | 'name'>,
): Existence {
  if (network.tryService(namespace, name)) return Existence.GIVEN;
  const { around } = network;
  if (network.tryJoined()?.tryService(namespace, name)) return Existence.GIVEN;
  const isOpen =
    network.mayHold('', 'Service', namespace, name) ||
    around?.isOpen === true ||
    around?.openNamespaces.has(namespace) === true;
  return isOpen ? Existence.OPEN : Existence.MISSING;
}

/** Whether routes may be there that are in none of the files. */
export function mayHaveMore({ around }: Network): boolean {
  return around !== undefined && (around.isOpen || around.openNamespaces.size > 0);
}
