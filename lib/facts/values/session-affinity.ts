import type { Fact } from './fault';

/** @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-stickiness-timeout */
export const affinityTimeout: Fact<number> = (seconds) =>
  Number.isInteger(seconds) && seconds >= 1 && seconds <= 86400
    ? undefined
    : {
        what: 'is not a time that a client is remembered',
        why: 'it is a whole number of seconds, from 1 to 86400 (a day)',
        fix: 'write for example 10800, which is three hours',
      };

/** The API server drops the time without a word where clients are not remembered. */
export function affinityTimeoutIsRead(affinity: string | undefined): Fact<number> {
  return () =>
    affinity === 'ClientIP'
      ? undefined
      : {
          what: 'is for clients that nobody remembers',
          why: 'the API server drops it without a word where sessionAffinity is not ClientIP',
          fix: 'write sessionAffinity: SessionAffinity.CLIENT_IP beside it, or leave it out',
        };
}
