import 'vitest';
import type { ReachMatchers } from './build/lib/matchers/matchers.js';

declare module 'vitest' {
  // The parameters are those of Vitest 5, where R is what a matcher returns. Vitest 3 and 4 have T alone,
  // and would get a promise for R, so it is not used.
  interface Matchers<
    R extends void | Promise<void> = void | Promise<void>,
    T = unknown,
  > extends ReachMatchers<void> {}
}

export type { ReachOptions } from './build/lib/matchers/matchers.js';
export type { RequestOptions } from './build/lib/matchers/requests.js';
