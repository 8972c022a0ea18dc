import { IS_DNS_LABEL, NOT_NUMBER_SECONDS, NOT_SIZE, REMOVE_ONE, WRITE_10 } from './sentences';
import type { Fact, Fault, FaultAt } from './fault';
import { isLabel } from './names';

/** The largest number that such a field of the API holds. */
const MAX_INT32 = 2147483647;
const UP_TO_MAX_INT32 = `it is a whole number from 0 to ${MAX_INT32}`;

/** The number of the first pod. @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#start-ordinal */
export const ordinal: Fact<number> = (value) =>
  isCount(value)
    ? undefined
    : {
        what: 'is not a pod number',
        why: UP_TO_MAX_INT32,
        fix: 'write for example 1',
      };

/** @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#minimum-ready-seconds */
export const readySeconds: Fact<number> = (value) =>
  isCount(value)
    ? undefined
    : {
        what: NOT_NUMBER_SECONDS,
        why: UP_TO_MAX_INT32,
        fix: WRITE_10,
      };

/** How many pods an update may take away at once. */
export const unavailablePods: Fact<number> = (value) =>
  isCount(value) && value > 0
    ? undefined
    : {
        what: 'is not a number of pods',
        why: 'it is a whole number from 1 on, since an update replaces at least one pod',
        fix: 'write for example 2',
      };

export const unavailablePercent: Fact<number> = (value) =>
  isCount(value) && value > 0 && value <= 100
    ? undefined
    : {
        what: 'is not a percentage of the pods',
        why: 'it is a whole number from 1 to 100, and the number of pods is rounded up',
        fix: 'write for example 25',
      };

export const secondLimit: Fault = {
  what: 'cannot be combined with maxUnavailable',
  why: 'the limit is a number of pods or a percentage, and one of the two would be dropped',
  fix: REMOVE_ONE,
};

/** The name of a volume, which is part of the names of its claims. */
export const volumeName: Fact<string> = (name) =>
  isLabel(name)
    ? undefined
    : {
        what: 'is not the name of a volume',
        why: IS_DNS_LABEL,
        fix: 'write a short name such as "data"',
      };

/** @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
export const storageSize: Fact<string> = (size) =>
  /^\d+(\.\d+)?([KMGTPE]i|[kMGTPE])?$/.test(size) && /[1-9]/.test(size.replace(/[a-z]+$/i, ''))
    ? undefined
    : {
        what: NOT_SIZE,
        why: 'it is a number above 0, in bytes or with one of the suffixes Ki, Mi, Gi, Ti, Pi, Ei or k, M, G, T, P, E',
        fix: 'write for example "10Gi"',
      };

/** Where a volume is seen in the container. */
export const mountPath: Fact<string> = (path) =>
  /^\/[^:\s]+$/.test(path) && !path.split('/').includes('..')
    ? undefined
    : {
        what: 'is not a mount path',
        why: 'it is an absolute path without ":", blanks and "..", and not "/" itself, which contains the program',
        fix: 'write for example "/var/lib/data"',
      };

/** Claims that are told apart by nothing. */
export function repeatedClaims(
  claims: readonly { readonly name: string; readonly mountPath: string }[],
): FaultAt[] {
  return (['name', 'mountPath'] as const).flatMap((field) => {
    const values = claims.map((claim) => claim[field].replace(/(.)\/+$/, '$1'));
    return values.flatMap((value, index) => {
      const first = values.indexOf(value);
      return first === index ? [] : [{ index, field, fault: repeatedClaim(field, first) }];
    });
  });
}

function repeatedClaim(field: 'name' | 'mountPath', first: number): Fault {
  return {
    what: `is also the ${field} of volumeClaims[${first}]`,
    why: 'the volumes of a pod have unique names, and the API server accepts one mount for each path',
    fix: 'write another one',
  };
}

export const retainsNothing: Fault = {
  what: 'applies to no claim',
  why: 'it applies to the claims of volumeClaims, and there are none',
  fix: 'remove it, or write volumeClaims',
};

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_INT32;
}
