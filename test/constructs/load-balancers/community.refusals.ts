import type { Chart } from 'cdk8s';
import type { CommunityProps } from '../../../lib';
import { BgpMode, Community, LoadBalancers } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const community = (communities: unknown) => (chart: Chart) =>
  new Community(chart, 'isp', { communities } as CommunityProps);

/** What a `Community` says of its props and of the names that it is asked for. */
export const COMMUNITY: readonly Refusal[] = [
  {
    name: 'values that are no communities',
    facts: ['7.3 communities'],
    cluster: { loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.FRR }) },
    make: community({
      a: '65536:1',
      b: '64512:1:2',
      c: 'big:64512:1:2',
      d: 'large:64512:1:4294967296',
      e: 'no-export',
      f: '',
    }),
    message: `test/isp: communities["a"]: "65536:1" is not a BGP community
  why: it is two numbers from 0 to 65535 separated by ":", or "large:" and three numbers from 0 to 4294967295
  fix: write "65535:65281" or "large:64512:1:2"
test/isp: communities["b"]: "64512:1:2" is not a BGP community
  why: it is two numbers from 0 to 65535 separated by ":", or "large:" and three numbers from 0 to 4294967295
  fix: write "large:64512:1:2"
test/isp: communities["c"]: "big:64512:1:2" is not a BGP community
  why: it is two numbers from 0 to 65535 separated by ":", or "large:" and three numbers from 0 to 4294967295
  fix: write "65535:65281" or "large:64512:1:2"
test/isp: communities["d"]: "large:64512:1:4294967296" is not a BGP community
  why: it is two numbers from 0 to 65535 separated by ":", or "large:" and three numbers from 0 to 4294967295
  fix: write "65535:65281" or "large:64512:1:2"
test/isp: communities["e"]: "no-export" is not a BGP community
  why: it is two numbers from 0 to 65535 separated by ":", or "large:" and three numbers from 0 to 4294967295
  fix: write "65535:65281" or "large:64512:1:2"
test/isp: communities["f"]: "" is not a BGP community
  why: it is two numbers from 0 to 65535 separated by ":", or "large:" and three numbers from 0 to 4294967295
  fix: write "65535:65281" or "large:64512:1:2"`,
  },
  {
    name: 'names that are read as values, or not at all',
    facts: ['7.3 Community aliases'],
    make: community({ '64512:1': '64512:1', 'no export': '65535:65281' }),
    message: `test/isp: communities["64512:1"]: "64512:1" is not the name of a community
  why: it is one word without blanks, and a name with ":" would be read as a value
  fix: write for example "no-export"
test/isp: communities["no export"]: "no export" is not the name of a community
  why: it is one word without blanks, and a name with ":" would be read as a value
  fix: write for example "no-export"`,
  },
  {
    name: 'a large community where FRR is not said to be',
    facts: ['7.3 native BGP mode'],
    make: community({ us: 'large:64512:1:2' }),
    message: `test/isp: communities["us"]: "large:64512:1:2" needs FRR
  why: MetalLB refuses it in native BGP mode, and the Cluster does not declare its BGP mode
  fix: remove it, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s`,
  },
  {
    name: 'no community',
    facts: ['7.3 Community aliases'],
    make: community({}),
    message: `test/isp: communities: {} defines no community
  why: a Community without names has no effect
  fix: write for example { "no-export": "65535:65281" }`,
  },
  {
    name: 'a list in place of the map',
    make: community(['65535:65281']),
    message: `test/isp: communities: ["65535:65281"] is not a map
  why: it must be a map
  fix: write it in { }`,
  },
  {
    name: 'an id that cannot be a name',
    facts: ['1.3 Gateway API kinds, MetalLB kinds'],
    make: (chart) => new Community(chart, 'ISP', { communities: { blackhole: '65535:666' } }),
    message: `test/ISP: id: "ISP" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "isp"`,
  },
  {
    name: 'a name that is not defined',
    facts: ['7.3 Community aliases'],
    make: (chart) =>
      new Community(chart, 'isp', {
        communities: { 'no-export': '65535:65281', blackhole: '65535:666' },
      }).alias('no-advertise'),
    message: `test/isp: name: "no-advertise" is not defined in this Community
  why: it defines blackhole, no-export, and MetalLB loads no configuration with an unknown name
  fix: write one of these names, or define this one`,
  },
];
