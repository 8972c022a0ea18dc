import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Fault } from '../../facts/values/fault';
import { selectsSomething } from '../../facts/values/names';
import type { PropPlace } from '../../props/refusals';
import type { Labels } from './pods';

const WRITE_LABELS_ITS_PODS = 'write the labels of its pods as selector instead of workload';

/** What is read of a workload: its shape, since each release of cdk8s-plus has classes of its own. */
interface PodSelecting extends IConstruct {
  toPodSelectorConfig?(): { readonly labelSelector?: Partial<RenderedSelector> } | undefined;
}

/** cdk8s-plus has no public way to read a selector; its own Service reads it like this. */
interface RenderedSelector {
  _toKube(): {
    readonly matchLabels?: Labels;
    readonly matchExpressions?: readonly unknown[];
  };
}

/** The labels that select the pods of a cdk8s-plus workload; nothing where labels are not enough. */
export function workloadLabels(workload: IConstruct): Labels | undefined {
  const selector = selectorOf(workload)?._toKube?.();
  if (selector === undefined || selector.matchExpressions?.length) return undefined;
  return selector.matchLabels ?? {};
}

/** Refuses a workload that no Service of the namespace can select. */
export function checkWorkload(workload: IConstruct, namespace: string, place: PropPlace): void {
  const fault = selectorFault(workload);
  if (fault) place.refuse(workload.node.path, fault);
  if (fault === NO_SELECTOR) return;
  const object = objectOf(workload);
  const own = object?.metadata.namespace ?? 'default';
  if (object === undefined) place.refuse(workload.node.path, NO_OBJECT);
  else if (own !== namespace) place.refuse(workload.node.path, elsewhere(own, namespace));
}

function selectorFault(workload: IConstruct): Fault | undefined {
  if (typeof (workload as PodSelecting).toPodSelectorConfig !== 'function') return NO_SELECTOR;
  if (typeof selectorOf(workload)?._toKube !== 'function') return UNREADABLE;
  const labels = workloadLabels(workload);
  if (labels === undefined) return BY_EXPRESSION;
  return selectsSomething(labels) && NO_LABELS;
}

function selectorOf(workload: PodSelecting): Partial<RenderedSelector> | undefined {
  return workload.toPodSelectorConfig?.()?.labelSelector;
}

/** The object that a construct stands for, as `ApiObject.of` has it, which throws where there is none. */
function objectOf(construct: IConstruct): ApiObject | undefined {
  if (ApiObject.isApiObject(construct)) return construct;
  const child = construct.node.defaultChild;
  return child && objectOf(child);
}

const NO_SELECTOR: Fault = {
  what: 'has no toPodSelectorConfig()',
  why: 'the Service selects its pods by the labels that this method of a cdk8s-plus workload returns',
  fix: 'write a Deployment, StatefulSet or Pod of cdk8s-plus, or write the labels of the pods as selector instead of workload',
};

const UNREADABLE: Fault = {
  what: 'has no labelSelector with a _toKube() in what its toPodSelectorConfig() returns',
  why: 'the Service selects its pods by these labels in cdk8s-plus 27 to 34',
  fix: WRITE_LABELS_ITS_PODS,
};

const NO_OBJECT: Fault = {
  what: 'has no ApiObject as its default child',
  why: 'a Service only finds pods of its own namespace, which that object declares',
  fix: 'write the Deployment, StatefulSet or Pod itself, or write the labels of the pods as selector instead of workload',
};

const BY_EXPRESSION: Fault = {
  what: 'selects its pods by expressions',
  why: 'a Service only selects by labels',
  fix: WRITE_LABELS_ITS_PODS,
};

const NO_LABELS: Fault = {
  what: 'has pods without a label',
  why: 'a Service finds pods by their labels',
  fix: 'give its pods a label and write it as selector instead of workload',
};

function elsewhere(own: string, namespace: string): Fault {
  return {
    what: `is in the namespace ${JSON.stringify(own)}`,
    why: `a Service only finds pods of its own namespace, here ${JSON.stringify(namespace)}`,
    fix: `write namespace: ${JSON.stringify(own)} on the app`,
  };
}
