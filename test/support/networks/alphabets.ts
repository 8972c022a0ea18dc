import * as fc from 'fast-check';

/** Few words, so that what is generated often overlaps. */
export const NAMESPACES = ['shop', 'infra', 'team'] as const;
export const SERVICES = ['web', 'api', 'store'] as const;
export const HOSTS = ['a.example.com', 'b.example.com', 'b.a.example.com', 'example.com'] as const;
export const WILDCARDS = ['*.example.com', '*.a.example.com'] as const;
export const PATHS = ['/', '/a', '/a/', '/a/b', '/ab', '/A'] as const;
export const METHODS = ['GET', 'POST', 'PUT'] as const;
export const GRPC_SERVICES = ['shop.Cart', 'shop.CartV2'] as const;
export const GRPC_METHODS = ['Add', 'Get'] as const;

export const hostnames = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<string>(...HOSTS) },
  { weight: 1, arbitrary: fc.constantFrom<string>(...WILDCARDS) },
);

/** A few of a list, without order. */
export function some<T>(all: readonly T[], maxLength = all.length, minLength = 0) {
  return fc.subarray([...all], { minLength, maxLength: Math.min(maxLength, all.length) });
}

/** Mostly one thing, seldom the other. */
export function mostly<T, U>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<U>, weight = 8) {
  return fc.oneof<fc.WeightedArbitrary<T | U>[]>(
    { weight, arbitrary: usual },
    { weight: 1, arbitrary: seldom },
  );
}
