import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { ApplyOrder } from '../../cluster/apply-order';
import { Cluster } from '../../cluster/cluster';
import { folderOf } from '../../cluster/folder';
import type { Stage } from '../../cluster/stage';
import { STAGES, stageFolder, stageOf } from '../../cluster/stage';
import { dnsSubdomain } from '../../facts/values/names';
import { fluxDuration } from '../../facts/values/repositories';
import { made, oneOf, required, struct, text } from '../../props/shape';
import { checkProps, judgeName } from '../common/object-props';
import type { GitOpsProps } from './gitops-object';
import { GITOPS_PROPS, gitOpsObject, isCluster, objectName } from './gitops-object';

/** The kind of a Flux source. */
export enum FluxSource {
  /** A git repository. */
  GIT_REPOSITORY = 'GitRepository',
  /** An artifact in a container registry. */
  OCI_REPOSITORY = 'OCIRepository',
  /** A bucket of an object store. */
  BUCKET = 'Bucket',
}

/**
 * Properties of `FluxKustomizations`.
 *
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/
 */
export interface FluxKustomizationsProps extends GitOpsProps {
  /** The cluster whose folder Flux applies. Add its objects first: its folders depend on them. */
  readonly cluster: Cluster;

  /**
   * The name of the source of the manifests. Refused: a value that is not a DNS subdomain.
   *
   * @default flux-system
   */
  readonly source?: string;

  /**
   * The kind of the source.
   *
   * @default FluxSource.GIT_REPOSITORY
   */
  readonly sourceKind?: FluxSource;

  /**
   * How often Flux compares the cluster with the manifests, such as `10m`. Refused: a value that is
   * not a duration in `h`, `m`, `s` or `ms`.
   *
   * @default 10m
   */
  readonly interval?: string;

  /**
   * The timeout of a stage, such as `5m`. Refused: a value that is not a duration in `h`, `m`, `s`
   * or `ms`.
   *
   * @default - `interval`
   */
  readonly timeout?: string;

  /**
   * The name of the Secret with the kubeconfig of the cluster, in the same namespace. Refused: a
   * value that is not a DNS subdomain.
   *
   * @default - the cluster that Flux runs in
   */
  readonly kubeConfigSecret?: string;
}

/**
 * The objects with which Flux applies the folder of a cluster: one Kustomization, or one for each
 * stage if `applyOrder` of the cluster is `FOLDERS`, each of which waits for the previous one.
 *
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/
 */
export class FluxKustomizations extends Construct {
  /** The Kustomizations, in the order in which Flux applies them. */
  public readonly kustomizations: ApiObject[];

  public constructor(scope: Construct, id: string, props: FluxKustomizationsProps) {
    super(scope, id);
    checkProps(this, FluxKustomizations, props, SHAPE, (refusals) => {
      judgeName(this, props, dnsSubdomain, refusals);
    });
    const { cluster } = props;
    if (cluster.applyOrder !== ApplyOrder.FOLDERS) {
      this.kustomizations = [this.kustomization(props)];
      return;
    }
    const stages = stagesOf(cluster);
    this.kustomizations = stages.map((stage, at) =>
      this.kustomization(props, stage, stages[at - 1]),
    );
    this.node.addValidation({ validate: () => lateStages(stages, stagesOf(cluster)) });
  }

  private kustomization(props: FluxKustomizationsProps, stage?: Stage, before?: Stage): ApiObject {
    const { cluster, folder = 'dist', interval = '10m', kubeConfigSecret } = props;
    const path = [folder, folderOf(cluster), stage && stageFolder(stage)].filter(Boolean).join('/');
    const { source = 'flux-system', sourceKind = FluxSource.GIT_REPOSITORY } = props;
    return gitOpsObject(this, props, {
      id: stage ?? 'Kustomization',
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      ending: stage,
      defaultNamespace: 'flux-system',
      spec: {
        interval,
        timeout: props.timeout,
        path: `./${path}`,
        prune: true,
        wait: stage === undefined ? undefined : true,
        sourceRef: { kind: sourceKind, name: source },
        dependsOn: before && [{ name: objectName(this, props, before) }],
        kubeConfig:
          kubeConfigSecret === undefined ? undefined : { secretRef: { name: kubeConfigSecret } },
      },
    });
  }
}

/** The stages that the objects of a cluster are in so far. */
function stagesOf(cluster: Cluster): Stage[] {
  const found = new Set(
    cluster.node.root.node
      .findAll()
      .filter((one): one is ApiObject => ApiObject.isApiObject(one))
      .filter((one) => Cluster._tryOf(Chart.of(one)) === cluster)
      .map((one) => stageOfObject(one, cluster)),
  );
  return STAGES.filter((stage) => found.has(stage));
}

function stageOfObject(object: ApiObject, { _metallbNamespace }: Cluster): Stage {
  const { apiGroup, kind, metadata } = object;
  const group = apiGroup === 'core' ? '' : apiGroup;
  const content = (): unknown => object.toJson();
  return stageOf({ group, kind, namespace: metadata.namespace, content }, _metallbNamespace);
}

function lateStages(known: readonly Stage[], now: readonly Stage[]): string[] {
  return now
    .filter((stage) => !known.includes(stage))
    .map(
      (stage) =>
        `the folder ${stageFolder(stage)} has no Kustomization, since its objects were created later. Fix: create the FluxKustomizations after all other constructs of the cluster.`,
    );
}

const SHAPE = struct<FluxKustomizationsProps>({
  ...GITOPS_PROPS,
  cluster: required('cluster: lab', made(isCluster, 'a Cluster', 'the Cluster itself')),
  source: text(dnsSubdomain),
  sourceKind: oneOf('FluxSource', FluxSource),
  interval: text(fluxDuration),
  timeout: text(fluxDuration),
  kubeConfigSecret: text(dnsSubdomain),
});
