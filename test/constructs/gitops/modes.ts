import type { ArgoApplicationSetProps, FluxKustomizationsProps, GitOpsProps } from '../../../lib';
import { ArgoApplicationSet, Cluster, FluxKustomizations, FluxSource } from '../../../lib';
import { NAMES } from '../../cluster/live/agreement/values';
import { LABELS } from '../../cluster/live/props/common';
import type { Fields, Late } from '../../cluster/live/props/fields';
import { FLAGS, lists, once, words } from '../../cluster/live/props/fields';
import type { Mode } from '../../support/every-prop';

const COMMON: Fields<GitOpsProps> = {
  name: NAMES,
  namespace: NAMES,
  labels: LABELS,
  folder: ['manifests', '', '../dist'],
};

const clusterIn = (name: string): Late => once(name, (chart, id) => new Cluster(chart, id, {}));

const ARGO: Fields<ArgoApplicationSetProps> = {
  ...COMMON,
  repository: ['https://github.com/acme/other.git', 'acme'],
  revision: ['main', ''],
  clusters: lists([clusterIn('lab')]),
  inCluster: FLAGS,
  project: NAMES,
  automated: FLAGS,
};

const FLUX: Fields<FluxKustomizationsProps> = {
  ...COMMON,
  cluster: [clusterIn('home')],
  source: NAMES,
  sourceKind: words(FluxSource),
  interval: ['5m', 'soon'],
  timeout: ['5m', 'soon'],
  kubeConfigSecret: NAMES,
};

const repository = 'https://github.com/acme/manifests.git';

const makeArgo: Mode['make'] = (chart, props) => new ArgoApplicationSet(chart, 'fleet', props);

/** What tells Argo CD and Flux of clusters. */
export const GITOPS: readonly Mode[] = [
  { name: 'ArgoApplicationSet', props: { right: { repository }, fields: ARGO }, make: makeArgo },
  {
    name: 'ArgoApplicationSet of a cluster',
    props: { right: { repository, clusters: [clusterIn('lab')] }, fields: ARGO },
    make: makeArgo,
  },
  {
    name: 'FluxKustomizations',
    props: { right: { cluster: clusterIn('lab') }, fields: FLUX },
    make: (chart, props) => new FluxKustomizations(chart, 'lab-sync', props),
  },
];
