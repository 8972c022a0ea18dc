import { Kept } from '../../../lib/deploy/kustomize/kept';

test('of ten thousand paths all is kept, and of one more that one alone', () => {
  const kept = new Kept<number>();
  for (let at = 0; at < 10_000; at++) kept.set(`${at}`, at);
  expect([kept.get('0'), kept.get('9999')]).toEqual([0, 9999]);
  kept.set('more', 1);
  expect([kept.get('0'), kept.get('9999'), kept.get('more')]).toEqual([undefined, undefined, 1]);
});
