import { NOT_ACCEPTED_VALUE } from './sentences';
import type { Fact } from './fault';

/** One of a few words that the API server knows. */
export function choice(...words: readonly string[]): Fact<string> {
  const list = words.join(', ').replace(/, ([^,]+)$/, ' or $1');
  return (word) =>
    words.includes(word)
      ? undefined
      : {
          what: NOT_ACCEPTED_VALUE,
          why: `the API server accepts ${list}, and refuses everything else`,
          fix: `write ${list}`,
        };
}
