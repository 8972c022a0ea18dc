import type { RequirementLike, SelectorLike } from '../../facts/values/label-selectors';
import { selectorMatches } from '../../facts/values/label-selectors';
import { LABEL_OPERATORS, isWord } from '../../facts/values/words';
import { mayGetLabel } from '../../model/queries/added-labels';
import { selectsAll } from '../../model/queries/label-selector';
import { namesakes } from '../../model/queries/namespaces';
import type { Network } from '../../model/queries/network';
import type { PodParty } from './party';
import type { Doubt, Truth } from '../chain/truth';
import { agreed, allHold } from '../chain/truth';

/** The value of a label, nothing where there is none, or why it is not known. */
export type LabelValue = string | undefined | Doubt;

/** Whether a selector holds for labels that are read one by one. */
export function selects(
  { matchLabels = {}, matchExpressions = [] }: SelectorLike,
  read: (key: string, value?: string) => LabelValue,
): Truth {
  return allHold([
    ...Object.entries(matchLabels).map(([key, value]) => equals(read(key, value), value)),
    ...matchExpressions.map((one) => meets(one, read(one.key))),
  ]);
}

function equals(label: LabelValue, value: string): Truth {
  return typeof label === 'object' ? label : label === value;
}

function meets(requirement: RequirementLike, label: LabelValue): Truth {
  if (typeof label === 'object') return label;
  const { key, operator } = requirement;
  if (!isWord(LABEL_OPERATORS, operator)) return { why: `${operator} is no operator of selectors` };
  const labels = label === undefined ? {} : { [key]: label };
  return selectorMatches({ matchExpressions: [requirement] }, labels);
}

/** Whether a selector takes the pods of a side. */
export function selectsParty(selector: SelectorLike, party: PodParty): Truth {
  return selects(selector, (key, value) => podLabel(party, key, value));
}

/** The value of a label of pods; controllers add some that no manifest has. */
export function podLabel(
  { labels, mayHaveMoreLabels, namespace, text, workload }: PodParty,
  key: string,
  value?: string,
): LabelValue {
  const isKnown = labels && (Object.hasOwn(labels, key) || !mayHaveMoreLabels);
  if (!isKnown) {
    const where = namespace === undefined ? '--all-namespaces' : `--namespace ${namespace}`;
    const ask = `kubectl get pods ${where} --show-labels`;
    return { why: `which labels ${text} has is not in the checked files`, ask };
  }
  if (workload && mayGetLabel(workload, key, value)) {
    const { namespace, name } = workload.manifest;
    const ask = `kubectl get pods --namespace ${namespace} --show-labels`;
    return { why: `a controller adds the label ${key} to the pods of ${name}`, ask };
  }
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

/** Whether a selector takes a namespace. Of one that is not given, the name alone is known. */
export function selectsNamespace(network: Network, selector: SelectorLike, name?: string): Truth {
  if (selectsAll(selector)) return true;
  if (name === undefined) return UNKNOWN_NAMESPACE;
  const given = namesakes(network).get(name) ?? namesakes(network.tryJoined() ?? network).get(name);
  const ask = `kubectl get namespace ${name} --show-labels`;
  if (!given) return selects(selector, (key) => namespaceLabel(name, key));
  return agreed(
    given.map(({ labels }) =>
      selects(selector, (key) => {
        if (key === NAME_LABEL) return name;
        return Object.hasOwn(labels, key) ? labels[key] : undefined;
      }),
    ),
    { why: `Namespace ${name} is written more than once, with different labels`, ask },
  );
}

/** The API server puts it on each namespace. */
const NAME_LABEL = 'kubernetes.io/metadata.name';

/** How the labels of a namespace are read, where it is written once. */
export function namespaceLabels(network: Network, name?: string): (key: string) => LabelValue {
  if (name === undefined) return () => UNKNOWN_NAMESPACE;
  const given = namesakes(network).get(name);
  const [only] = given?.length === 1 ? given : [];
  if (!only) return (key) => namespaceLabel(name, key);
  const { labels } = only;
  return (key) => {
    if (key === NAME_LABEL) return name;
    return Object.hasOwn(labels, key) ? labels[key] : undefined;
  };
}

function namespaceLabel(name: string, key: string): LabelValue {
  if (key === NAME_LABEL) return name;
  return {
    why: `the labels of Namespace ${name} are not in the checked files`,
    ask: `kubectl get namespace ${name} --show-labels`,
  };
}

/** Whether selectors of pods and of namespaces take the pods of a side, both where both are written. */
export function takesPods(
  network: Network,
  { podSelector, namespaceSelector }: PodSelectors,
  party: PodParty,
  ownNamespace?: string,
): Truth {
  const inNamespace = namespaceSelector
    ? selectsNamespace(network, namespaceSelector, party.namespace)
    : isIn(party, ownNamespace);
  const all = podSelector && inNamespace !== false ? selectsParty(podSelector, party) : true;
  return allHold([inNamespace, all]);
}

export interface PodSelectors {
  readonly podSelector?: SelectorLike;
  readonly namespaceSelector?: SelectorLike;
}

function isIn({ namespace }: PodParty, name?: string): Truth {
  if (namespace !== undefined) return namespace === name;
  return UNKNOWN_NAMESPACE;
}

const UNKNOWN_NAMESPACE = {
  why: 'in which namespace the pods are, is not in the checked files',
};
