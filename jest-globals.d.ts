import type { ReachMatchers } from './build/lib/matchers/matchers';

declare module 'expect' {
  // As jest declares it, with the same parameters.
  interface Matchers<R extends void | Promise<void>, T = unknown> extends ReachMatchers<R> {}
}

export type { ReachOptions } from './build/lib/matchers/matchers';
export type { RequestOptions } from './build/lib/matchers/requests';
