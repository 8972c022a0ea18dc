import { bfdInterval, detectMultiplier, minimumTtl } from '../../../lib/facts/controllers/bfd';

test.each([
  ['bfdInterval', bfdInterval, 10, 60000],
  ['detectMultiplier', detectMultiplier, 2, 255],
  ['minimumTtl', minimumTtl, 1, 254],
])('%s goes from %3$i to %4$i', (_, fact, least, most) => {
  expect([least, most, Number(/\d+$/.exec(fact(0)?.fix ?? ''))].map(fact)).toEqual(
    Array(3).fill(undefined),
  );
  for (const wrong of [least - 1, most + 1, least + 0.5, NaN, Infinity]) {
    expect(fact(wrong)?.why).toMatch(new RegExp(`from ${least} to ${most}$`));
  }
});
