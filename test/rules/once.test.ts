import type { Fault } from '../../lib/facts/values/fault';
import { onceForEach } from '../../lib/rules/once';

const FAULT: Fault = { what: 'is a', why: 'it is', fix: 'write b' };

test('a fact is asked once for each value, whether there is a fault or none', () => {
  const asked: string[] = [];
  const fact = onceForEach((value) => {
    asked.push(value);
    return value === 'a' ? FAULT : undefined;
  });
  expect(['a', 'b', 'a', 'b', 'toString'].map(fact)).toEqual([
    FAULT,
    undefined,
    FAULT,
    undefined,
    undefined,
  ]);
  expect(asked).toEqual(['a', 'b', 'toString']);
});
