import 'vitest';
import type { ReachMatchers } from './build/lib/matchers/matchers.js';

declare module 'vitest' {
  interface Matchers<T = any> extends ReachMatchers<T> {}
}

export type { ReachOptions } from './build/lib/matchers/matchers.js';
export type { RequestOptions } from './build/lib/matchers/requests.js';
