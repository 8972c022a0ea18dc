import { choice } from '../../../lib/facts/values/choice';

describe('choice', () => {
  const policy = choice('OrderedReady', 'Parallel');

  test.each(['OrderedReady', 'Parallel'])('takes %s', (word) => {
    expect(policy(word)).toBeUndefined();
  });

  test.each(['', 'parallel', 'Ordered'])('refuses %j', (word) => {
    expect(policy(word)).toEqual({
      what: 'is not an accepted value',
      why: 'the API server accepts OrderedReady or Parallel, and refuses everything else',
      fix: 'write OrderedReady or Parallel',
    });
  });

  test('lists one word, and more than two', () => {
    expect(choice('Always')('Never')?.fix).toBe('write Always');
    expect(choice('A', 'B', 'C')('D')?.fix).toBe('write A, B or C');
  });
});
