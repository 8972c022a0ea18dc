import type { Chart } from 'cdk8s';
import { ArgoApplicationSet, Cluster } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const repository = 'https://github.com/acme/manifests.git';

const set = (props: object) => (chart: Chart) =>
  new ArgoApplicationSet(chart, 'clusters', { repository, ...props });

const two = (chart: Chart) => ['a', 'b'].map((id) => new Cluster(chart, id));

export const ARGO_APPLICATION_SET: readonly Refusal[] = [
  {
    name: 'a repository that is none',
    make: set({ repository: 'acme/manifests' }),
    message: `test/clusters: repository is not a repository address
  why: the tool fetches manifests from it
  fix: write for example "https://github.com/acme/manifests.git"`,
  },
  {
    name: 'a password in the address of a repository',
    make: set({ repository: 'https://me:secret@example.com/manifests.git' }),
    message: `test/clusters: repository contains a user or a password
  why: a manifest has many readers, and stays in the history of its repository
  fix: write it without them, and give the tool a Secret with the password`,
  },
  {
    name: 'a folder that Argo CD would not find',
    make: set({ folder: '../dist/' }),
    message: `test/clusters: folder: "../dist/" is not a folder of a repository
  why: it is relative to the root of the repository, without "/" at its ends and without "." and ".."
  fix: write for example "dist"`,
  },
  {
    name: 'no cluster at all',
    make: set({ clusters: [] }),
    message: `test/clusters: clusters is empty
  why: the ApplicationSet would create no Application
  fix: write a Cluster, or remove it to deploy every folder`,
  },
  {
    name: 'several clusters that are all the one of Argo CD',
    make: (chart) =>
      new ArgoApplicationSet(chart, 'clusters', {
        repository,
        clusters: two(chart),
        inCluster: true,
      }),
    message: `test/clusters: inCluster: true needs a single cluster
  why: all Applications would apply their folders to the cluster that Argo CD runs in
  fix: write clusters: [cluster] with the cluster that Argo CD runs in`,
  },
  {
    name: 'all faults of an ApplicationSet at once',
    make: set({ name: 'Clusters', namespace: 'argo.cd', revision: ' ', project: 'My project' }),
    message: `test/clusters: namespace: "argo.cd" is not a DNS label
  why: it may hold lower-case letters, digits and "-", starts and ends with a letter or a digit, and has at most 63 characters
  fix: write a name such as "argo-cd"
test/clusters: revision: " " is empty
  why: an empty value has no meaning here
  fix: write for example "main"
test/clusters: project: "My project" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "my-project"
test/clusters: name: "Clusters" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "clusters"`,
  },
];
