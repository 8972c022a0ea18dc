import { at, isFields, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';

/** Whether a field is written, and not as what Go takes for nothing. */
export function isSet({ spec }: Manifest, key: string): boolean {
  const value = at(spec, key);
  if (value === undefined || value === null || value === '' || value === 0) return false;
  return value !== false && !(isFields(value) && Object.keys(value).length === 0);
}

const SECONDS: Readonly<Record<string, number>> = {
  ...{ h: 3600, m: 60, s: 1, ms: 1e-3 },
  ...{ us: 1e-6, µs: 1e-6, μs: 1e-6, ns: 1e-9 },
};

/** A time such as `1m30s`, in seconds; nothing where none is written. */
export function secondsOf({ spec }: Manifest, key: string): number | undefined {
  const text = textOf(at(spec, key)) ?? '';
  if (!/^(\d+(\.\d+)?(h|ms|us|µs|μs|ns|m|s))+$/.test(text)) return text === '0' ? 0 : undefined;
  return [...text.matchAll(/([\d.]+)(h|ms|us|µs|μs|ns|m|s)/g)].reduce(
    (sum, [, number = '0', unit = 's']) => sum + Number(number) * (SECONDS[unit] ?? 0),
    0,
  );
}
