import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import type { Hop } from '../chain/hop';
import { HopKind } from '../chain/hop';
import type { HopPlace } from '../chain/place';
import { Verdict } from '../chain/verdict';
import type { Ruling } from './ruling';
import { admittingPlaces } from './ruling';
import type { Side } from './side';
import { portText } from './side';
import type { SideVerdict } from './side-verdict';
import { WHICH_PLUGIN } from './side-verdict';
import type { Doubt, Truth } from '../chain/truth';
import { isDoubt } from '../chain/truth';

/** What the verdicts of one direction come to; nothing where no policy is for it. */
export function policyHops(verdicts: readonly SideVerdict[], truth: Truth): readonly Hop[] {
  const [first] = verdicts;
  if (!first) return [];
  if (isDoubt(truth)) {
    const decisive = verdicts.find((one) => one.truth === truth) ?? first;
    return [unknownHop(decisive, truth)];
  }
  return [truth ? givenHop(first) : blockedHop(first)];
}

/** `port 8080 from the internet` */
function connectionText({ direction, peer, target }: Side): string {
  return `${portText(target)} ${direction === 'ingress' ? 'from' : 'to'} ${peer.text}`;
}

function givenHop({ side, judgement }: SideVerdict): Hop {
  const { sum, tierPlaces } = judgement;
  const admitting = admittingPlaces(sum);
  const places = [...admitting, ...tierPlaces, ...rulingPlaces(sum.rulings)];
  const verb = admitting.length > 0 ? 'admits' : 'does not block';
  return {
    kind: HopKind.POLICY,
    verdict: Verdict.GIVEN,
    what: `${nameOf(places[0])} ${verb} ${connectionText(side)}`,
    places: places.slice(0, MOST_PLACES),
  };
}

function blockedHop({ side, judgement }: SideVerdict): Hop {
  const { rulings } = judgement.sum;
  const denying = rulings.filter(({ denial }) => denial === true);
  const those =
    denying.length > 0 ? denying : rulings.filter(({ isolation }) => isolation === true);
  const names = namesOf(those.map(({ manifest }) => manifest));
  const isOne = those.length === 1;
  const what = connectionText(side);
  const isDenied = denying.length > 0;
  return {
    kind: HopKind.POLICY,
    verdict: Verdict.BLOCKED,
    what: `${names} ${isOne ? 'blocks' : 'block'} ${what}`,
    why: isDenied
      ? 'a deny rule goes before all rules that admit'
      : `${names} ${isOne ? 'isolates' : 'isolate'} the pods for ${side.direction}, and none of ${isOne ? 'its' : 'their'} rules admits ${what}`,
    fix: isDenied
      ? `Narrow the deny rule of ${nameOf(those[0])}, if ${what} is to be admitted.`
      : `Add a rule to ${nameOf(those[0])} that admits ${what}.`,
    places: rulingPlaces(those).slice(0, MOST_PLACES),
    assumes: those.some(({ manifest }) => manifest.kind === 'NetworkPolicy')
      ? ['the network plugin enforces NetworkPolicy']
      : undefined,
  };
}

function unknownHop({ side, judgement, others }: SideVerdict, { why, ask }: Doubt): Hop {
  const { sum, tierPlaces } = judgement;
  const places = [
    ...rulingPlaces(sum.rulings),
    ...tierPlaces,
    ...others.map(({ manifest }) => ({ manifest, field: 'spec' })),
  ];
  return {
    kind: HopKind.POLICY,
    verdict: Verdict.UNKNOWN,
    what: `${namesOf(places.map(({ manifest }) => manifest))} may block ${connectionText(side)}`,
    why,
    places: places.slice(0, MOST_PLACES),
    ask: ask ?? WHICH_PLUGIN,
  };
}

export const MOST_PLACES = 10;

function rulingPlaces(rulings: readonly Ruling[]): HopPlace[] {
  return rulings.map(({ manifest, field }) => ({ manifest, field }));
}

function nameOf(place: { readonly manifest: Manifest } | undefined): string {
  return place ? objectText(place.manifest) : 'nothing';
}

const MOST_NAMED = 3;

/** `NetworkPolicy shop/a, NetworkPolicy shop/b and 2 more policies` */
export function namesOf(manifests: readonly Manifest[]): string {
  const names = [...new Set(manifests.map(objectText))].sort();
  const more = names.length - MOST_NAMED;
  if (more > 0) return `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more policies`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
