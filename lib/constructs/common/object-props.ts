import type { ApiObject } from 'cdk8s';
import { Chart, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import { checkAppOf } from '../../checks/stock-app';
import type { Fact } from '../../facts/values/fault';
import { dnsLabel, labelKey, labelValue } from '../../facts/values/names';
import { Refusals } from '../../props/refusals';
import type { Check } from '../../props/check';
import { map, text } from '../../props/shape';
import { written } from './written';

/**
 * Properties of every construct that creates an object.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/
 */
export interface ObjectProps {
  /**
   * The name of the object: a DNS label for Services and workloads, otherwise a DNS subdomain. A
   * Service name starts with a letter before Kubernetes 1.36. Refused: another form, more than 52
   * characters for a `HeadlessSet`, and a name that no object would have.
   *
   * @default - the construct id
   */
  readonly name?: string;

  /**
   * The namespace, a DNS label. Refused: another form.
   *
   * @default - the namespace of the chart, otherwise `default`
   */
  readonly namespace?: string;

  /**
   * Labels for generated objects, in addition to the labels of the chart. Refused: an invalid
   * label, and the labels with which the cluster manages endpoints.
   *
   * @default - the labels of the chart
   */
  readonly labels?: { readonly [key: string]: string };
}

const LABELS = map(labelKey, labelValue);

/** The checks of {@link ObjectProps}. The name is judged by {@link judgeName}, since the id may be it. */
export const OBJECT_PROPS = {
  name: text(),
  namespace: text(dnsLabel),
  labels: LABELS,
};

/**
 * Checks the props of a construct and throws all faults at once. `more` judges what the props are to
 * each other; it is asked only where every prop is of its type.
 */
export function checkProps(
  construct: Construct,
  constructor: NewableFunction,
  props: unknown,
  shape: Check,
  more: (refusals: Refusals) => void,
): void {
  const refusals = new Refusals(construct.node.path);
  shape.run(props, refusals.at(''));
  refusals.judgeTogether();
  if (!refusals.mistyped) {
    judgeChart(construct, refusals);
    more(refusals);
  }
  refusals.throwIfAny(constructor);
  checkAppOf(construct);
}

/** Judges the name of an object: the prop, or the id where there is none. */
export function judgeName(
  construct: Construct,
  props: ObjectProps,
  fact: Fact<string>,
  refusals: Refusals,
): void {
  const place = refusals.at(props.name === undefined ? 'id' : 'name');
  place.judge(nameOf(construct, props), fact);
}

export function nameOf(construct: Construct, props: ObjectProps): string {
  return props.name ?? construct.node.id;
}

/** The namespace that an object lands in, where nobody says otherwise at apply time. */
export function namespaceOf(construct: Construct, props: ObjectProps): string {
  return props.namespace ?? Chart.of(construct).namespace ?? 'default';
}

/** All labels of an object, those of the chart among them. */
export function labelsOf(
  construct: Construct,
  props: ObjectProps,
): Readonly<Record<string, string>> {
  return Object.assign({}, Chart.of(construct).labels, props.labels);
}

/** The metadata of an object; chart-wide parts are added by cdk8s. */
export function metadata(
  construct: Construct,
  props: ObjectProps,
  name?: string,
  annotations?: Readonly<Record<string, string>>,
) {
  const isAnnotated = annotations !== undefined && Object.keys(annotations).length > 0;
  return written({
    name: name ?? nameOf(construct, props),
    namespace: props.namespace,
    labels: props.labels,
    annotations: isAnnotated ? annotations : undefined,
  });
}

/** Takes an object of a kind without namespaces out of that of the chart, which cdk8s gives to all. */
export function leaveNamespace(object: ApiObject): void {
  if (Chart.of(object).namespace === undefined) return;
  object.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
}

/** Judges what cdk8s adds to every object of a chart. */
function judgeChart(construct: Construct, refusals: Refusals): void {
  const { namespace, labels } = Chart.of(construct);
  if (namespace !== undefined) refusals.at('namespace of the chart').judge(namespace, dnsLabel);
  LABELS.run(labels, refusals.at('labels of the chart'));
}
