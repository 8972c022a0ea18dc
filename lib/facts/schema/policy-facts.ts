import { choice } from '../values/choice';
import type { Fact, Fault } from '../values/fault';
import { labelRequirement } from '../values/label-selectors';
import { count } from '../values/limits';
import { labelKey, labelValue } from '../values/names';
import { portName, portNumber } from '../values/ports';
import { protocol } from '../values/protocols';
import { LABEL_OPERATORS } from '../values/words';
import type { TypeFacts } from './type-facts';

type Fields = Readonly<Record<string, unknown>>;

const labels: Fact<Fields> = (map) => {
  if (areLabels(map)) return undefined;
  const wrong = Object.entries(map).filter((entry) => labelFault(entry) !== undefined);
  const [first] = wrong.sort();
  const fault = first && labelFault(first);
  if (!fault) return undefined;
  const pair = first.map((part) => JSON.stringify(part)).join(': ');
  return { ...fault, what: `has ${pair}, which ${fault.what}` };
};

function areLabels(map: Fields): boolean {
  for (const key in map) if (labelFault([key, map[key]])) return false;
  return true;
}

function labelFault([key, value]: readonly [string, unknown]): Fault | undefined {
  return keyFault(key) ?? (typeof value === 'string' ? labelValue(value) : undefined);
}

/** Objects have keys in common, of which this many are kept. */
const MOST_KEPT = 1000;
const rightKeys = new Set<string>();

function keyFault(key: string): Fault | undefined {
  if (rightKeys.has(key)) return undefined;
  const fault = labelKey(key);
  if (!fault && rightKeys.size < MOST_KEPT) rightKeys.add(key);
  return fault;
}

const operatorFault = choice(...LABEL_OPERATORS);

const requirement: Fact<Fields> = ({ key, operator, values }) => {
  if (typeof operator !== 'string' || typeof key !== 'string') return undefined;
  const texts = Array.isArray(values) ? values.filter((one) => typeof one === 'string') : [];
  const fault =
    named(operator, operatorFault(operator)) ??
    named(key, labelKey(key)) ??
    // A value that is there twice counts once.
    labelRequirement({ key, operator, values: [...new Set(texts)] }) ??
    texts.map((value) => named(value, labelValue(value))).find((one) => one);
  return fault && { ...fault, why: REFUSED, fix: 'write In or NotIn with values, or Exists' };
};

function named(value: string, fault: Fault | undefined): Fault | undefined {
  return fault && { ...fault, what: `has ${JSON.stringify(value)}, which ${fault.what}` };
}

const REFUSED = 'the API server refuses a selector with an invalid label';

const peer: Fact<Fields> = ({ podSelector, namespaceSelector, ipBlock }) => {
  const bySelector = isWritten(podSelector) || isWritten(namespaceSelector);
  if (isWritten(ipBlock) !== bySelector) return undefined;
  return {
    what: bySelector ? 'combines an address block with a selector' : 'selects no peer',
    why: 'the API server accepts an ipBlock, or selectors of pods and namespaces',
    fix: bySelector
      ? 'write two entries'
      : 'write podSelector: {} for the pods of the namespace, or remove the list to allow every peer',
  };
};

function isWritten(value: unknown): boolean {
  return value !== undefined && value !== null;
}

const port: Fact<number | string> = (value) =>
  typeof value === 'number' ? portNumber(value) : portName('port')(value);

/** @see https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/ */
export const POLICY_FACTS: TypeFacts = {
  'meta.v1.LabelSelector.matchLabels': labels,
  'meta.v1.LabelSelector.matchExpressions[]': requirement,
  'networking.v1.NetworkPolicySpec.policyTypes': count(0, 2),
  'networking.v1.NetworkPolicySpec.policyTypes[]': choice('Ingress', 'Egress'),
  'networking.v1.NetworkPolicyPeer': peer,
  'networking.v1.NetworkPolicyPort.port': port,
  'networking.v1.NetworkPolicyPort.endPort': portNumber,
  'networking.v1.NetworkPolicyPort.protocol': protocol,
};
