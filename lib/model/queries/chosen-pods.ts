import type { SelectorLike } from '../../facts/values/label-selectors';
import { selectorMatches } from '../../facts/values/label-selectors';
import type { Workload } from '../objects/workload';
import { ADDED_LABELS, mayGetLabel } from './added-labels';
import { groupBy } from './group';
import { perList, perListAndKey } from './per-list';

/** Whether a selector takes the pods of a workload of its namespace, by labels that its controller adds too. */
export function selectsPods(selector: SelectorLike, workload: Workload): boolean {
  const { matchLabels = {}, matchExpressions = [] } = selector;
  const { podLabels } = workload;
  for (const key in matchLabels) {
    const value = matchLabels[key];
    if (podLabels[key] !== value && !mayGetLabel(workload, key, value)) return false;
  }
  return matchExpressions.every(
    (one) =>
      mayGetLabel(workload, one.key) || selectorMatches({ matchExpressions: [one] }, podLabels),
  );
}

/**
 * Those of a long list whose pods a selector takes. Pods of the same labels are asked once, and
 * selectors that take the same pods get the same list.
 */
export function chosenAmong(
  workloads: readonly Workload[],
  { matchLabels = {}, matchExpressions = [] }: SelectorLike,
): readonly Workload[] {
  const open = Object.entries(matchLabels).filter(
    ([key, value]) => !haveAll(workloads, JSON.stringify([key, value])),
  );
  if (open.length + matchExpressions.length === 0) return workloads;
  const rest = { matchLabels: Object.fromEntries(open), matchExpressions };
  const keys = [...Object.keys(rest.matchLabels), ...matchExpressions.map(({ key }) => key)];
  const by = keys.some((key) => ADDED_LABELS.has(key)) ? BY_ADDED : BY_LABELS;
  const alike = by.groups(workloads);
  const taken = [...alike].filter(([, [one]]) => one && selectsPods(rest, one));
  if (taken.length === alike.size) return workloads;
  return by.those(workloads, JSON.stringify(taken.map(([key]) => key)));
}

/** Whether all pods have a label as it is written. */
const haveAll = perListAndKey((workloads: readonly Workload[], label) => {
  const [key, value] = JSON.parse(label) as [string, string];
  return workloads.every(({ podLabels }) => podLabels[key] === value);
});

/** Lists of workloads by what selectors tell them apart by. */
function grouping(keyOf: (one: Workload) => string) {
  return {
    groups: perList((workloads: readonly Workload[]) => groupBy(workloads, keyOf)),
    /** Those of some groups. */
    those: perListAndKey((workloads: readonly Workload[], keys): readonly Workload[] => {
      const those = new Set(JSON.parse(keys) as string[]);
      return workloads.filter((one) => those.has(keyOf(one)));
    }),
  };
}

const labelsOf = ({ podLabels }: Workload) => JSON.stringify(Object.entries(podLabels).sort());
const BY_LABELS = grouping(labelsOf);
/** What a controller adds depends on its kind, and maybe on the name. */
const BY_ADDED = grouping((one) =>
  JSON.stringify([labelsOf(one), one.manifest.kind, one.manifest.name]),
);
