import type { Chain } from '../../../lib/ways/chain/chain';
import {
  ForkKind,
  before,
  endingIn,
  endsOf,
  forked,
  tryDecisive,
  verdictOf,
} from '../../../lib/ways/chain/chain';
import { HopKind } from '../../../lib/ways/chain/hop';
import { Verdict } from '../../../lib/ways/chain/verdict';

const { GIVEN, UNKNOWN, BLOCKED, BROKEN } = Verdict;
const hop = (verdict: Verdict, what: string = verdict) => ({
  kind: HopKind.SERVICE,
  verdict,
  what,
  places: [],
});
const ending = (...verdicts: Verdict[]) => endingIn(...verdicts.map((one) => hop(one)));
const fork = (kind: ForkKind, ...chains: Chain[]) =>
  forked(
    [hop(GIVEN, 'first')],
    kind,
    chains.map((chain) => ({ chain })),
  );

test.each([
  ['nothing stops it', ending(GIVEN, GIVEN), GIVEN],
  ['one hop is not known', ending(GIVEN, UNKNOWN), UNKNOWN],
  ['a broken hop ends it, whatever is unknown before', ending(UNKNOWN, BROKEN), BROKEN],
  ['a policy blocks it, whatever is unknown before', ending(UNKNOWN, BLOCKED, GIVEN), BLOCKED],
  ['some of its requests are lost', fork(ForkKind.SHARES, ending(GIVEN), ending(BROKEN)), BROKEN],
  ['it ends the same on either way', fork(ForkKind.EITHER, ending(BROKEN), ending(BROKEN)), BROKEN],
  ['it depends on the way', fork(ForkKind.EITHER, ending(GIVEN), ending(BROKEN)), UNKNOWN],
])('where %s', (_, chain, verdict) => {
  expect(verdictOf(chain)).toBe(verdict);
});

test('a branch without a share decides nothing', () => {
  const branches = [
    { share: 1, chain: ending(GIVEN) },
    { share: 0, chain: ending(BROKEN) },
  ];
  expect(verdictOf(forked([], ForkKind.SHARES, branches))).toBe(GIVEN);
});

test('the first of the worst hops decides', () => {
  const chain = endingIn(hop(UNKNOWN, 'a'), hop(BROKEN, 'b'), hop(BROKEN, 'c'));
  expect(tryDecisive(chain)?.what).toBe('b');
  expect(tryDecisive(ending(GIVEN))).toBeUndefined();
});

test('an end has the hops to it, and its share of the requests', () => {
  const inner = forked([hop(GIVEN, 'route')], ForkKind.SHARES, [
    { share: 0.75, chain: endingIn(hop(GIVEN, 'a')) },
    { share: 0.25, chain: endingIn(hop(GIVEN, 'b')) },
  ]);
  const ends = endsOf(before([hop(GIVEN, 'name')], inner)).map(({ share, hops }) => [
    share,
    hops.map(({ what }) => what).join(' > '),
  ]);
  expect(ends).toEqual([
    [0.75, 'name > route > a'],
    [0.25, 'name > route > b'],
  ]);
});

test('one branch is no fork', () => {
  expect(forked([hop(GIVEN)], ForkKind.EITHER, [{ chain: ending(GIVEN) }]).fork).toBeUndefined();
});
