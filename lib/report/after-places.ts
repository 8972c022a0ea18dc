import type { Finding } from '../rules/finding';
import { morePlaces } from '../rules/finding';
import { inUnitsText } from './in-units';

/** What is said behind the places of a finding: how many more there are, and in which units it is. */
export function afterPlaces(finding: Pick<Finding, 'among' | 'units'>): string[] {
  const more = morePlaces(finding);
  const moreText = more > 0 ? `and ${more} more place${more === 1 ? '' : 's'}` : '';
  return [moreText, inUnitsText(finding)].filter((text) => text !== '');
}
