import type { Fact } from './fault';

/** @see https://gateway-api.sigs.k8s.io/geps/gep-2257/ */
export const gatewayDuration: Fact<string> = (text) =>
  /^(?:\d{1,5}(?:h|m|s|ms)){1,4}$/.test(text)
    ? undefined
    : {
        what: 'is not a duration of the Gateway API',
        why: 'it is one to four whole numbers of at most 5 digits, each with h, m, s or ms',
        fix: 'write a duration such as "10s" or "1m30s"',
      };

/** How long a duration is that is known to be well written. */
export function milliseconds(text: string): number {
  const units: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
  const parts = [...text.matchAll(/(\d+)(h|ms|m|s)/g)];
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0), 0);
}
