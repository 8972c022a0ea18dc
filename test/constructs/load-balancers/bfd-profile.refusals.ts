import type { Chart } from 'cdk8s';
import { BfdProfile, BgpMode, LoadBalancers } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const cluster = { loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.FRR_K8S }) };

const profile = (props: object) => (chart: Chart) => new BfdProfile(chart, 'fast', props);

/** What a `BfdProfile` says of its props. */
export const BFD_PROFILE: readonly Refusal[] = [
  {
    name: 'numbers below their limits',
    facts: ['7.3 BFDProfile'],
    cluster,
    make: profile({
      receiveInterval: 9,
      transmitInterval: 9,
      echoInterval: 9,
      detectMultiplier: 1,
      minimumTtl: 0,
    }),
    message: `test/fast: receiveInterval: 9 is not a BFD interval
  why: MetalLB accepts a whole number of milliseconds from 10 to 60000
  fix: write for example 300
test/fast: transmitInterval: 9 is not a BFD interval
  why: MetalLB accepts a whole number of milliseconds from 10 to 60000
  fix: write for example 300
test/fast: detectMultiplier: 1 is not a detect multiplier
  why: MetalLB accepts a whole number of lost packets from 2 to 255
  fix: write for example 3
test/fast: echoInterval: 9 is not a BFD interval
  why: MetalLB accepts a whole number of milliseconds from 10 to 60000
  fix: write for example 300
test/fast: minimumTtl: 0 is not a minimum TTL
  why: MetalLB accepts a whole number of hops from 1 to 254
  fix: write for example 254`,
  },
  {
    name: 'numbers above their limits, and parts of numbers',
    facts: ['7.3 BFDProfile'],
    cluster,
    make: profile({
      receiveInterval: 60001,
      transmitInterval: 10.5,
      echoInterval: Infinity,
      detectMultiplier: 256,
      minimumTtl: 255,
    }),
    message: `test/fast: receiveInterval: 60001 is not a BFD interval
  why: MetalLB accepts a whole number of milliseconds from 10 to 60000
  fix: write for example 300
test/fast: transmitInterval: 10.5 is not a BFD interval
  why: MetalLB accepts a whole number of milliseconds from 10 to 60000
  fix: write for example 300
test/fast: detectMultiplier: 256 is not a detect multiplier
  why: MetalLB accepts a whole number of lost packets from 2 to 255
  fix: write for example 3
test/fast: echoInterval: Infinity is not a BFD interval
  why: MetalLB accepts a whole number of milliseconds from 10 to 60000
  fix: write for example 300
test/fast: minimumTtl: 255 is not a minimum TTL
  why: MetalLB accepts a whole number of hops from 1 to 254
  fix: write for example 254`,
  },
  {
    name: 'props of other JavaScript types, and one that does not exist',
    cluster,
    make: profile({ receiveInterval: '300ms', echoMode: 'on', passiveMode: 1, name: 5, ttl: 3 }),
    message: `test/fast: name: 5 is not text
  why: it must be text
  fix: write it in quotes
test/fast: receiveInterval: "300ms" is not a number
  why: it must be a number
  fix: write a number
test/fast: echoMode: "on" is not true or false
  why: it must be true or false
  fix: write true or false
test/fast: passiveMode: 1 is not true or false
  why: it must be true or false
  fix: write true or false
test/fast: ttl is not a known property
  why: it would be ignored
  fix: write one of name, labels, minimumTtl, echoMode, echoInterval`,
  },
  {
    name: 'an id that cannot be a name',
    facts: ['1.3 Gateway API kinds, MetalLB kinds'],
    cluster,
    make: (chart) => new BfdProfile(chart, 'fast_bfd'),
    message: `test/fast_bfd: id: "fast_bfd" is not a DNS subdomain
  why: it may hold lower-case letters, digits, "-" and ".", each part starts and ends with a letter or a digit, and the whole has at most 253 characters
  fix: write a name such as "fast-bfd"`,
  },
];
