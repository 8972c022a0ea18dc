import type { Chart } from 'cdk8s';
import { Cluster, FluxKustomizations } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const flux = (props: object) => (chart: Chart) =>
  new FluxKustomizations(chart, 'lab', { cluster: new Cluster(chart, 'cluster'), ...props });

export const FLUX_KUSTOMIZATIONS: readonly Refusal[] = [
  {
    name: 'Kustomizations without a cluster',
    make: flux({ cluster: undefined }),
    message: `test/lab: cluster is missing
  why: the prop is required and has no default
  fix: write for example cluster: lab`,
  },
  {
    name: 'what is no cluster',
    make: flux({ cluster: 'lab' }),
    message: `test/lab: cluster: "lab" is not a Cluster
  why: it must be a Cluster
  fix: write the Cluster itself`,
  },
  {
    name: 'all faults of Kustomizations at once',
    make: flux({ folder: '/dist', interval: '10 minutes', timeout: '5', source: 'My source' }),
    message: `test/lab: folder: "/dist" is not a folder of a repository
  why: it is relative to the root of the repository, without "/" at its ends and without "." and ".."
  fix: write for example "dist"
test/lab: source: "My source" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "my-source"
test/lab: interval: "10 minutes" is not a duration of Flux
  why: it is one or more numbers, each with h, m, s or ms
  fix: write a duration such as "10m" or "1h30m"
test/lab: timeout: "5" is not a duration of Flux
  why: it is one or more numbers, each with h, m, s or ms
  fix: write a duration such as "10m" or "1h30m"`,
  },
];
