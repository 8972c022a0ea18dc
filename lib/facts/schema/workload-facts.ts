import { EMPTY_SELECTOR_REFUSED, WRITE_MATCH_LABELS } from '../values/sentences';
import type { Fact, Fault } from '../values/fault';
import { between, needs } from '../values/limits';
import { dnsLabel } from '../values/names';
import type { TypeFacts } from './type-facts';

type Fields = Readonly<Record<string, unknown>>;

const updateStrategy: Fact<Fields> = ({ type, rollingUpdate }) =>
  type !== 'OnDelete' || rollingUpdate === undefined || rollingUpdate === null
    ? undefined
    : {
        what: 'has rollingUpdate with the type OnDelete',
        why: 'the API server accepts it only with RollingUpdate',
        fix: 'remove rollingUpdate',
      };

/** Whether there is something in a map or a list. */
function hasEntries(value: unknown): boolean {
  for (const _ in Object(value)) return true;
  return false;
}

function selecting({ matchLabels, matchExpressions }: Fields): Fault | undefined {
  return hasEntries(matchLabels) || hasEntries(matchExpressions)
    ? undefined
    : {
        what: 'is empty',
        why: EMPTY_SELECTOR_REFUSED,
        fix: WRITE_MATCH_LABELS,
      };
}

/** A part of the names of the pods; it may be left empty. */
const governingService: Fact<string> = (name) => (name === '' ? undefined : dnsLabel(name));

/** A claim of a StatefulSet is named; its own spec says what it is for. */
const claim: Fact<Fields> = (fields) => {
  const fault = needs(['metadata', 'spec'])(fields);
  if (fault) return fault;
  const { name } = fields['metadata'] as Fields;
  const unnamed = needs(['name'])({ name: name === '' ? undefined : name });
  return unnamed && { ...unnamed, what: `has metadata that ${unnamed.what}` };
};

const notNegative = between(0, Infinity);

/** @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/ */
export const WORKLOAD_FACTS: TypeFacts = {
  'apps.v1.DaemonSetSpec.minReadySeconds': notNegative,
  'apps.v1.DaemonSetSpec.selector': selecting,
  'apps.v1.DeploymentSpec.minReadySeconds': notNegative,
  'apps.v1.DeploymentSpec.replicas': notNegative,
  'apps.v1.DeploymentSpec.selector': selecting,
  'apps.v1.ReplicaSetSpec.minReadySeconds': notNegative,
  'apps.v1.ReplicaSetSpec.replicas': notNegative,
  'apps.v1.ReplicaSetSpec.selector': selecting,
  'apps.v1.StatefulSetSpec.minReadySeconds': notNegative,
  'apps.v1.StatefulSetSpec.replicas': notNegative,
  'apps.v1.StatefulSetSpec.serviceName': governingService,
  'apps.v1.StatefulSetSpec.volumeClaimTemplates[]': claim,
  'apps.v1.StatefulSetUpdateStrategy': updateStrategy,
};
