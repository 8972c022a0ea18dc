import type { Fact, Fault, FaultAt } from './fault';

/**
 * A path as ingress-nginx sees its backends: the main one, and one more, the canary. `policy` says
 * in a text which requests that one gets.
 */
export interface CanaryPath {
  readonly main: string;
  readonly canary?: { readonly backend: string; readonly policy: string } | undefined;
}

/**
 * The controller reads a total below 100 as 100, so smaller ones are written as multiples.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/rootfs/etc/nginx/lua/balancer.lua
 */
export function canaryWeights(main: number, canary: number): { weight: number; total: number } {
  const factor = Math.ceil(Math.max(1, 100 / (main + canary)));
  return { weight: canary * factor, total: (main + canary) * factor };
}

/**
 * Paths that would get the canary of another path. The controller keeps a canary with the backend
 * and not with the path, reads one for each, and takes a backend that is a canary for nothing else.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/controller.go
 */
export function canaryFaults(paths: readonly CanaryPath[]): FaultAt[] {
  const mains = new Set(paths.map(({ main }) => main));
  const canaries = new Map<string, string>(); // main backend -> its canary, as text
  const policies = new Map<string, string>(); // canary -> its policy
  return paths.flatMap(({ main, canary }, index) => {
    const text = JSON.stringify(canary ?? 'none');
    const isOther = (canaries.get(main) ?? text) !== text;
    canaries.set(main, canaries.get(main) ?? text);
    const at = (fault: Fault) => [{ index, field: 'backends', fault }];
    if (canary) {
      const { backend, policy } = canary;
      if (mains.has(backend)) return at(isMain(backend));
      const known = policies.get(backend) ?? policy;
      policies.set(backend, known);
      if (known !== policy) return at(secondPolicy(backend));
    }
    return isOther ? at(otherCanary(main)) : [];
  });
}

/** A header that picks the canary; nginx drops those with other signs in their names. */
export const canaryHeader: Fact<string> = (name) =>
  /^[A-Za-z0-9-]+$/.test(name)
    ? undefined
    : {
        what: 'is not a header name that ingress-nginx accepts for routing',
        why: 'ingress-nginx accepts letters, digits and "-" there, and otherwise sends the backend no request',
        fix: 'write a name such as "X-Canary", or via: Via.GATEWAY',
      };

/** Its value. */
export const canaryHeaderValue: Fact<string> = (value) =>
  /^[-._~a-zA-Z0-9/:]+$/.test(value)
    ? undefined
    : {
        what: 'is not a header value that ingress-nginx accepts for routing',
        why: 'ingress-nginx accepts letters, digits and "-._~/:" there, and otherwise ignores the annotation',
        fix: 'write a value such as "always", or via: Via.GATEWAY',
      };

function isMain(backend: string): Fault {
  return {
    what: `cannot send a part of the requests to ${backend}, which receives all requests of another path or of this path`,
    why: 'ingress-nginx uses a backend either for all requests of its paths or for a part, and drops one of the two',
    fix: 'write a separate Service for the part, or via: Via.GATEWAY',
  };
}

function otherCanary(main: string): Fault {
  return {
    what: `conflicts with another path of ${main}, which has other weights`,
    why: 'ingress-nginx stores the weights with the backend, so all paths of a backend have the same weights',
    fix: 'write the same backends and weights on each path, or via: Via.GATEWAY',
  };
}

function secondPolicy(backend: string): Fault {
  return {
    what: `conflicts with another path, which sends ${backend} another part of its requests`,
    why: 'ingress-nginx stores the weight with the backend that receives the requests, and reads only one',
    fix: 'write the same weights, or a separate Service for each, or via: Via.GATEWAY',
  };
}
