import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { Cluster } from '../../cluster/cluster';
import { dnsLabel, labelKey, labelValue } from '../../facts/values/names';
import { repositoryFolder } from '../../facts/values/repositories';
import { map, text } from '../../props/shape';
import { nameOf } from '../common/object-props';

/**
 * What every construct that makes objects for Argo CD or Flux takes.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/
 */
export interface GitOpsProps {
  /**
   * The name of the object, a DNS subdomain; where there are several, the beginning of their names.
   * Refused: what is none.
   *
   * @default - the construct id
   */
  readonly name?: string;

  /**
   * The namespace that the tool reads its objects from. Refused: what is no DNS label.
   *
   * @default - that of the chart, else `argocd` or `flux-system`
   */
  readonly namespace?: string;

  /**
   * Labels of what is made, beside those of the chart.
   *
   * @default - those of the chart
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * The folder of the repository that the `Fleet` is written into. Refused: what is no path below
   * its root.
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
