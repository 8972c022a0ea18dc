import type { Fact, Fault } from '../facts/values/fault';

/** A fact that is asked once for each value, where many objects say the same. */
export function onceForEach(fact: Fact<string>): Fact<string> {
  const known = new Map<string, Fault | undefined>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined || known.has(value)) return before;
    const fault = fact(value);
    known.set(value, fault);
    return fault;
  };
}
