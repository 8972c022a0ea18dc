import type { PartName } from './parts';

/** Part -> why it is not there. */
export const MISSING = JSON.parse(process.env['REACH_TRAFFIC_MISSING'] ?? '{}') as Partial<
  Record<PartName, string>
>;

export function isPresent(part: PartName): boolean {
  return MISSING[part] === undefined;
}

/** `describe`, or a skipped one that says which part is not there, and why. */
export function describeWith(parts: readonly PartName[], name: string, body: () => void): void {
  const absent = parts.find((part) => !isPresent(part));
  if (absent === undefined) describe(name, body);
  else describe.skip(`${name} (skipped: no ${absent}, ${MISSING[absent] ?? ''})`, body);
}
