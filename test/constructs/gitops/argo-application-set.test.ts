import { Chart } from 'cdk8s';
import type { ArgoApplicationSetProps } from '../../../lib';
import { ArgoApplicationSet, Cluster, Fleet } from '../../../lib';
import type { Manifest } from '../../support/chart';
import { chartFor, manifests, yaml } from '../../support/chart';
import { Crds, describeWithCrds } from '../../support/crds';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { ARGO_APPLICATION_SET } from './argo-application-set.refusals';

const repository = 'https://github.com/acme/manifests.git';

const all: Omit<ArgoApplicationSetProps, 'clusters' | 'inCluster'> = {
  name: 'shops',
  namespace: 'gitops',
  labels: { team: 'platform' },
  repository,
  revision: 'main',
  folder: 'manifests/dist',
  project: 'shops',
  automated: true,
};

describe('ArgoApplicationSet', () => {
  test('without more than a repository, has an Application for each folder', () => {
    const chart = chartFor();
    new ArgoApplicationSet(chart, 'clusters', { repository });
    expect(yaml(chart)).toMatchInlineSnapshot(`
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: clusters
  namespace: argocd
spec:
  generators:
    - git:
        directories:
          - path: dist/*
        repoURL: https://github.com/acme/manifests.git
        revision: HEAD
  goTemplate: true
  goTemplateOptions:
    - missingkey=error
  template:
    metadata:
      name: "{{.path.basenameNormalized}}"
    spec:
      destination:
        name: "{{.path.basename}}"
      project: default
      source:
        directory:
          recurse: true
        path: "{{.path.path}}"
        repoURL: https://github.com/acme/manifests.git
        targetRevision: HEAD
`);
  });

  everyPropReachesYaml((chart, props: ArgoApplicationSetProps) => {
    new ArgoApplicationSet(chart, 'clusters', props);
  }, all);

  test('of some clusters, names their folders', () => {
    const [fleet, clusters] = fleetOf('lab', 'homelab');
    const chart = new Chart(fleet, 'argocd');
    new ArgoApplicationSet(chart, 'shard', { repository, folder: 'out', clusters });
    expect(manifests(chart)[0]?.spec['generators']).toMatchObject([
      { git: { directories: [{ path: 'out/lab' }, { path: 'out/homelab' }] } },
    ]);
  });

  test('of the cluster of Argo CD itself, asks for no name of it', () => {
    const [fleet, clusters] = fleetOf('lab');
    const chart = new Chart(fleet, 'argocd');
    new ArgoApplicationSet(chart, 'lab', { repository, clusters, inCluster: true });
    expect(manifests(chart)[0]?.spec['template']).toMatchObject({
      spec: { destination: { server: 'https://kubernetes.default.svc' } },
    });
  });

  test('stands in the namespace of its chart', () => {
    const chart = chartFor(undefined, { namespace: 'gitops' });
    new ArgoApplicationSet(chart, 'clusters', { repository });
    expect(manifests(chart)[0]?.metadata.namespace).toBe('gitops');
  });

  testRefusals(ARGO_APPLICATION_SET);
});

describeWithCrds(
  'the schema of ApplicationSet',
  () => {
    test('takes all of it', () => {
      const chart = chartFor();
      new ArgoApplicationSet(chart, 'all', all);
      new ArgoApplicationSet(chart, 'least', { repository });
      const made: Manifest[] = manifests(chart);
      const crds = new Crds('argo-cd');
      expect(made.flatMap((one) => crds.faults(one))).toEqual([]);
      const wrong = { ...made[0], spec: { ...made[0]?.spec, extra: 1 } } as Manifest;
      expect(crds.faults(wrong)).toEqual(['/spec must NOT have additional properties extra']);
    });
  },
  ['argo-cd'],
);

function fleetOf(...ids: string[]): [Fleet, Cluster[]] {
  const fleet = new Fleet();
  return [fleet, ids.map((id) => new Cluster(fleet, id))];
}
