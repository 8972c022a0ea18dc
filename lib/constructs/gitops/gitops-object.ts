import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import { dnsLabel, labelKey, labelValue } from '../../facts/values/names';
import { repositoryFolder } from '../../facts/values/repositories';
import { map, text } from '../../props/shape';
import { nameOf } from '../common/object-props';

/**
 * Properties of every construct that creates objects for Argo CD or Flux.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/
 */
export interface GitOpsProps {
  /**
   * The name of the object, a DNS subdomain; the prefix of the names if there are several. Refused:
   * another form.
   *
   * @default - the construct id
   */
  readonly name?: string;

  /**
   * The namespace from which the tool reads its objects. Refused: a value that is not a DNS label.
   *
   * @default - the namespace of the chart, otherwise `argocd` or `flux-system`
   */
  readonly namespace?: string;

  /**
   * Labels for generated objects, in addition to the labels of the chart.
   *
   * @default - the labels of the chart
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * The folder of the repository that contains the output of the `Fleet`. Refused: a value that is
   * not a path below the root.
   *
   * @default dist
   */
  readonly folder?: string;
}

/** The checks of {@link GitOpsProps}; the name is judged by `judgeName`. */
export const GITOPS_PROPS = {
  name: text(),
  namespace: text(dnsLabel),
  labels: map(labelKey, labelValue),
  folder: text(repositoryFolder),
};

/** An object for Argo CD or Flux. */
export interface GitOpsObject {
  readonly id: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** What stands behind the name, where the construct makes several. */
  readonly ending?: string;
  readonly defaultNamespace: string;
  readonly spec: Readonly<Record<string, unknown>>;
}

export function gitOpsObject(
  construct: Construct,
  props: GitOpsProps,
  { id, apiVersion, kind, ending, defaultNamespace, spec }: GitOpsObject,
): ApiObject {
  return new ApiObject(construct, id, {
    apiVersion,
    kind,
    metadata: {
      name: objectName(construct, props, ending),
      namespace: props.namespace ?? Chart.of(construct).namespace ?? defaultNamespace,
      labels: props.labels,
    },
    spec,
  });
}

export function objectName(construct: Construct, props: GitOpsProps, ending?: string): string {
  return [nameOf(construct, props), ending].filter(Boolean).join('-');
}

/** Whether it is a Cluster, of whichever copy of this package. */
export function isCluster(one: object): boolean {
  return Construct.isConstruct(one) && Cluster.isCluster(one);
}
