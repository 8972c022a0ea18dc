import type { Fact } from './fault';

/** @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-stickiness-timeout */
export const affinityTimeout: Fact<number> = (seconds) =>
  Number.isInteger(seconds) && seconds >= 1 && seconds <= 86400
    ? undefined
    : {
        what: 'is not a valid timeoutSeconds',
        why: 'the API server takes a whole number of seconds from 1 to 86400 (one day)',
        fix: 'write for example 10800, which is three hours',
      };

/** The API server clears the time without a warning where the affinity is `None`, the default. */
export function affinityTimeoutIsRead(affinity: string | undefined): Fact<number> {
  return () =>
    affinity === 'ClientIP'
      ? undefined
      : {
          what: 'has no effect without sessionAffinity: ClientIP',
          why: 'the API server removes it without a warning where sessionAffinity is None, the default',
          fix: 'add sessionAffinity: SessionAffinity.CLIENT_IP, or remove it',
        };
}
