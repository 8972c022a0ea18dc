import type { Finding } from '../rules/finding';

const MOST = 5;

/** `in 4 of 5 units: overlays/a, overlays/b, overlays/c, overlays/d`; empty where there are no others. */
export function inUnitsText({ units }: Pick<Finding, 'units'>): string {
  if (!units || units.of < 2) return '';
  const { names, of } = units;
  const more = names.length - MOST;
  const shown = names.slice(0, MOST).join(', ');
  return `in ${names.length} of ${of} units: ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}
