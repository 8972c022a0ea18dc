import type { Service } from '../objects/service';
import type { Workload } from '../objects/workload';
import type { Fields } from '../read/fields';
import { derived } from './derived';
import type { Network } from './network';

/** The Services in whose spec one of these fields is written, which most leave out. */
export function servicesWith(network: Network, ...keys: readonly string[]): readonly Service[] {
  return union(serviceFields(network), keys);
}

/** The workloads in the spec of whose pods one of these fields is written. */
export function workloadsWith(network: Network, ...keys: readonly string[]): readonly Workload[] {
  return union(podFields(network), keys);
}

const serviceFields = derived(({ services }) => byField(services, ({ manifest }) => manifest.spec));
const podFields = derived(({ workloads }) => byField(workloads, ({ podSpec }) => podSpec));

/** field -> those in which it is written */
function byField<T>(all: readonly T[], fieldsOf: (one: T) => Fields): ReadonlyMap<string, T[]> {
  const index = new Map<string, T[]>();
  for (const one of all) {
    for (const key of Object.keys(fieldsOf(one))) {
      const those = index.get(key);
      if (those) those.push(one);
      else index.set(key, [one]);
    }
  }
  return index;
}

function union<T>(index: ReadonlyMap<string, T[]>, keys: readonly string[]): readonly T[] {
  const lists = keys.flatMap((key) => [index.get(key) ?? []]).filter(({ length }) => length > 0);
  return lists.length < 2 ? (lists[0] ?? []) : [...new Set(lists.flat())];
}
