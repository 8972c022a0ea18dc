import type { Fact, Fault } from './fault';

/** @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
export const cpuAmount: Fact<string> = (text) =>
  /^(\d+m|\d+(\.\d{1,3})?)$/.test(text)
    ? undefined
    : {
        what: 'is not an amount of CPU',
        why: 'it is a number of cores with at most three decimals, or of thousandths with m',
        fix: 'write for example "250m" or "0.5"',
      };

export const memoryAmount: Fact<string> = (text) =>
  /^\d+(\.\d+)?([KMGTPE]i|[kMGTPE])?$/.test(text)
    ? undefined
    : {
        what: 'is not an amount of memory',
        why: 'it is a number of bytes, or one with a suffix such as Ki, Mi or Gi',
        fix: 'write for example "128Mi"',
      };

interface AmountsLike {
  readonly cpu?: string;
  readonly memory?: string;
}

/** A pod that requests more than its limit is refused. */
export const requestsWithinLimits: Fact<{
  readonly requests?: AmountsLike;
  readonly limits?: AmountsLike;
}> = ({ requests = {}, limits = {} }) => {
  for (const name of ['cpu', 'memory'] as const) {
    const [request, limit] = [requests[name], limits[name]];
    if (request === undefined || limit === undefined) continue;
    if (!(amountOf(request) > amountOf(limit))) continue;
    return {
      what: `requests more ${name} (${request}) than its limit (${limit})`,
      why: 'the API server refuses a container whose request is above its limit',
      fix: 'lower the request, or raise the limit',
    };
  }
  return undefined;
};

const UNITS = ['k', 'M', 'G', 'T', 'P', 'E'];

/** The number that an amount stands for; not a number where it is none. */
function amountOf(text: string): number {
  const [, digits = '', suffix = ''] = /^([\d.]+)([a-zA-Z]*)$/.exec(text) ?? [];
  const power = UNITS.indexOf(suffix.charAt(0).replace('K', 'k')) + 1;
  if (suffix === 'm') return Number(digits) / 1000;
  return Number(digits) * (suffix.endsWith('i') ? 1024 : 1000) ** power;
}

/** @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/ */
export const userId: Fact<number> = (id) =>
  Number.isInteger(id) && id >= 0 && id <= 2147483647
    ? undefined
    : {
        what: 'is not the number of a user or a group',
        why: 'it is a whole number from 0 to 2147483647, and the API server accepts no other',
        fix: 'write a number such as 1000',
      };

/** The kubelet starts no container of the superuser that has to be run by another user. */
export const notSuperuser: Fact<{ readonly restricted?: boolean; readonly runAsUser?: number }> = ({
  restricted,
  runAsUser,
}) =>
  restricted && runAsUser === 0
    ? {
        what: 'is restricted, and has runAsUser: 0',
        why: 'the kubelet does not start a container as root if it must not run as root',
        fix: 'write another user, such as 1000, or remove restricted',
      }
    : undefined;

/** A number of a probe that counts seconds or tries. */
export function probeCount(least: number): Fact<number> {
  return (value) =>
    Number.isInteger(value) && value >= least && value <= 2147483647
      ? undefined
      : {
          what: 'is not a number that probes take',
          why: `the API server accepts whole numbers from ${least} to 2147483647`,
          fix: 'write for example 10',
        };
}

/** The path that a probe requests. */
export const probePath: Fact<string> = (path) =>
  path.startsWith('/') && !/\s/.test(path)
    ? undefined
    : {
        what: 'is not a path to request',
        why: 'it begins with "/" and has no blanks',
        fix: 'write for example "/healthz"',
      };

export const someCommand: Fact<readonly string[]> = (command) =>
  command.length > 0
    ? undefined
    : {
        what: 'contains no program',
        why: 'the API server refuses a probe without a command',
        fix: 'write the program and its arguments, such as ["pg_isready"]',
      };

/** A second mount at one place. */
export function mountTaken(first: string): Fault {
  return {
    what: `is also the path of ${first}`,
    why: 'the API server refuses a second volume at a path, or the second one hides the first',
    fix: 'write another path',
  };
}
