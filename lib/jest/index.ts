import type { ReachMatchers } from '../matchers/matchers';
import { matchers } from '../matchers/matchers';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged into that of @types/jest
    interface Matchers<R> extends ReachMatchers<R> {}
  }
}

/** That of jest, unless the project has `injectGlobals: false`. */
declare const expect: { extend(added: object): void } | undefined;

if (typeof expect === 'undefined') {
  throw new Error(
    "cdk8s-reach/jest: there is no global expect\n  why: jest has injectGlobals: false here, or another program runs the tests\n  fix: import 'cdk8s-reach/jest-globals', or with vitest 'cdk8s-reach/vitest'",
  );
}
expect.extend(matchers);

export type { ReachOptions } from '../matchers/matchers';
export type { RequestOptions } from '../matchers/requests';
