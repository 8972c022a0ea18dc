import { groupBy } from '../model/queries/group';
import type { Unit } from './unit';

/** The groups of objects of which another unit has the same: a copy beside what it deploys, for reading. */
export function copiedGroups(
  units: readonly Unit[],
  byHand: ReadonlySet<Unit>,
): ReadonlySet<string> {
  const keyOf = ({ name, path, cluster }: Unit) => JSON.stringify([name, path, cluster]);
  const entered = groupBy(
    units.filter((one) => one.name !== '' && !byHand.has(one)),
    keyOf,
  );
  const copied = new Set<string>();
  for (const unit of byHand) {
    const others = entered.get(keyOf(unit)) ?? [];
    const isCopy = others.some(({ group }) => group !== unit.group && !copied.has(group));
    if (isCopy && unit.cluster === '') copied.add(unit.group);
  }
  return copied;
}
