import { errorAt } from '../../lib/props/error-at';

test('an error begins where it was called, and leaves the length of stacks as it was', () => {
  const limit = Error.stackTraceLimit;
  const called = () => errorAt('is odd\n  fix: write 2', called);
  const [first, second, third] = called().stack?.split('\n') ?? [];
  expect([first, second]).toEqual(['Error: is odd', '  fix: write 2']);
  expect(third).toMatch(/^ {4}at .*error-at\.test\.ts:\d+:\d+\)$/);
  expect(Error.stackTraceLimit).toBe(limit);
});

test('what Node runs it with is not in its stack', async () => {
  const called = () => errorAt('is odd', called);
  const stacks = await new Promise<(string | undefined)[]>((resolve) => {
    setTimeout(() => {
      resolve([new Error('is odd').stack, called().stack]);
    }, 0);
  });
  expect(stacks.map((stack) => stack?.includes('node:internal/'))).toEqual([true, false]);
});
