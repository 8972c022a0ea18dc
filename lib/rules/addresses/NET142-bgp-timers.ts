import { PEER_REFUSED } from '../../facts/values/sentences';
import { connectTime, holdTime, keepaliveFault } from '../../facts/controllers/bgp-peers';
import { has } from '../../facts/releases/answer';
import type { Fault } from '../../facts/values/fault';
import { secondsOf } from '../../model/objects/bgp-peer';
import { at, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET142: Rule = {
  id: 'NET142',
  name: 'bgp-timers',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'The timers of a BGP session are invalid.',
  why: PEER_REFUSED,
  fix: 'Write a hold time of 0, or of at least 3 seconds, and a keepalive time of a third of it.',
  waive: 'Never: MetalLB refuses the peer.',
  sources: ['https://metallb.io/apis/#bgppeerspec'],
  check(network, report) {
    const derived = has(network.target, 'derivedTimers');
    for (const manifest of network.others('metallb.io', 'BGPPeer')) {
      const others = TIMES.map((key) => otherOf(manifest, key));
      const times = [holdOf(manifest), connectOf(manifest), keepaliveOf(manifest, derived)];
      for (const draft of [...others, ...times]) if (draft) report(draft);
    }
  },
};

const TIMES = ['holdTime', 'connectTime', 'keepaliveTime'];

/** MetalLB drops what is below a second. */
function holdOf(manifest: Manifest): Draft | undefined {
  const seconds = secondsOf(manifest, 'holdTime');
  const fault = seconds === undefined ? undefined : holdTime(Math.floor(seconds));
  return fault && draftOf(place(manifest, 'spec.holdTime'), written(manifest, 'holdTime'), fault);
}

function connectOf(manifest: Manifest): Draft | undefined {
  const seconds = secondsOf(manifest, 'connectTime');
  const fault = seconds === undefined ? undefined : connectTime(seconds);
  const where = place(manifest, 'spec.connectTime');
  return fault && draftOf(where, written(manifest, 'connectTime'), fault);
}

/** A text that is no time. */
function otherOf(manifest: Manifest, key: string): Draft | undefined {
  const text = textOf(at(manifest.spec, key));
  if (text === undefined || secondsOf(manifest, key) !== undefined) return undefined;
  return draftOf(place(manifest, `spec.${key}`), text, NO_DURATION);
}

function keepaliveOf(manifest: Manifest, derived: boolean): Draft | undefined {
  const [hold, keepalive] = ['holdTime', 'keepaliveTime'].map((key) => secondsOf(manifest, key));
  if (hold === 0) return undefined;
  const fault = keepaliveFault({ holdTime: hold, keepaliveTime: keepalive }, derived);
  if (!fault) return undefined;
  const draft = draftOf(
    place(manifest, 'spec.keepaliveTime'),
    written(manifest, 'keepaliveTime'),
    fault,
  );
  return {
    ...draft,
    places: [...draft.places, place(manifest, 'spec.holdTime')],
    fix: 'Write a third of the hold time, or a longer holdTime.',
  };
}

const NO_DURATION: Fault = {
  what: 'is not a duration',
  why: 'the API server, or MetalLB, refuses the peer',
  fix: 'write a duration such as "10s"',
};

function written({ spec }: Manifest, key: string): string {
  return textOf(at(spec, key)) ?? '';
}
