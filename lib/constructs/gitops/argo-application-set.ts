import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { Cluster } from '../../cluster/cluster';
import { folderOf } from '../../cluster/folder';
import type { Fault } from '../../facts/values/fault';
import { dnsSubdomain } from '../../facts/values/names';
import { repositoryUrl } from '../../facts/values/repositories';
import type { Refusals } from '../../props/refusals';
import { beside } from '../../props/relations';
import { filled, flag, list, made, required, struct, text, unshown } from '../../props/shape';
import { checkProps, judgeName } from '../common/object-props';
import type { GitOpsProps } from './gitops-object';
import { GITOPS_PROPS, gitOpsObject, isCluster } from './gitops-object';

/**
 * Properties of `ArgoApplicationSet`.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Git/
 */
export interface ArgoApplicationSetProps extends GitOpsProps {
  /**
   * The repository of the manifests, by https, ssh or as `git@host:path`. Refused: a value that is
   * not a repository URL, and a user or a password in it.
   */
  readonly repository: string;

  /**
   * The branch, tag or commit of the repository. Refused: an empty text.
   *
   * @default HEAD
   */
  readonly revision?: string;

  /**
   * The clusters that get an Application, such as those of one shard. Refused: an empty list.
   *
   * @default - one for each current and future folder in `folder`
   */
  readonly clusters?: Cluster[];

  /**
   * Whether the only cluster of `clusters` is the cluster that Argo CD runs in. Refused: `true` if
   * `clusters` is not one cluster.
   *
   * @default - false: the folder of a cluster is its name in Argo CD
   */
  readonly inCluster?: boolean;

  /**
   * The project of the Applications. Refused: a value that is not a DNS subdomain.
   *
   * @default default
   */
  readonly project?: string;

  /**
   * Whether Argo CD applies changes automatically, removes objects that no longer exist, and
   * reverts other changes.
   *
   * @default - false: manual sync
   */
  readonly automated?: boolean;
}

/**
 * An Argo CD Application for each cluster of a fleet: it applies the folder of the cluster to the
 * cluster that Argo CD knows by the name of the folder.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Git/
 */
export class ArgoApplicationSet extends Construct {
  /** The ApplicationSet. */
  public readonly applicationSet: ApiObject;

  public constructor(scope: Construct, id: string, props: ArgoApplicationSetProps) {
    super(scope, id);
    checkProps(this, ArgoApplicationSet, props, SHAPE, (refusals) => {
      judgeName(this, props, dnsSubdomain, refusals);
      checkClusters(props, refusals);
    });
    this.applicationSet = gitOpsObject(this, props, {
      id: 'ApplicationSet',
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'ApplicationSet',
      defaultNamespace: 'argocd',
      spec: {
        goTemplate: true,
        goTemplateOptions: ['missingkey=error'],
        generators: [{ git: generator(props) }],
        template: template(props),
      },
    });
    this.node.defaultChild = this.applicationSet;
  }
}

function checkClusters({ clusters }: ArgoApplicationSetProps, refusals: Refusals): void {
  if (clusters?.length === 0) refusals.at('clusters').refuse(undefined, NO_CLUSTER);
}

function generator(props: ArgoApplicationSetProps) {
  const { repository, revision = 'HEAD', folder = 'dist', clusters } = props;
  const folders = clusters?.map((cluster) => `${folder}/${folderOf(cluster)}`) ?? [`${folder}/*`];
  return { repoURL: repository, revision, directories: folders.map((path) => ({ path })) };
}

function template(props: ArgoApplicationSetProps) {
  const { repository, revision = 'HEAD', project = 'default', inCluster, automated } = props;
  return {
    metadata: { name: '{{.path.basenameNormalized}}' },
    spec: {
      project,
      source: {
        repoURL: repository,
        targetRevision: revision,
        path: '{{.path.path}}',
        directory: { recurse: true },
      },
      destination: inCluster ? { server: THIS_CLUSTER } : { name: '{{.path.basename}}' },
      syncPolicy: automated ? { automated: { prune: true, selfHeal: true } } : undefined,
    },
  };
}

/** What Argo CD calls the API server of its own cluster. */
const THIS_CLUSTER = 'https://kubernetes.default.svc';

const NOT_ONE: Fault = {
  what: 'needs a single cluster',
  why: 'all Applications would apply their folders to the cluster that Argo CD runs in',
  fix: 'write clusters: [cluster] with the cluster that Argo CD runs in',
};

const SHAPE = struct<ArgoApplicationSetProps>({
  ...GITOPS_PROPS,
  repository: required(
    'repository: "https://github.com/acme/manifests.git"',
    unshown(text(repositoryUrl)),
  ),
  revision: filled('main'),
  clusters: list(made(isCluster, 'a Cluster', 'the Cluster itself')),
  inCluster: beside(
    'clusters',
    flag(),
    (clusters?: Cluster[]) => (inCluster: boolean) =>
      inCluster && clusters?.length !== 1 ? NOT_ONE : undefined,
  ),
  project: text(dnsSubdomain),
  automated: flag(),
});

const NO_CLUSTER: Fault = {
  what: 'is empty',
  why: 'the ApplicationSet would create no Application',
  fix: 'write a Cluster, or remove it to deploy every folder',
};
