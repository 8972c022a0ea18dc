import type { LinearRegex } from '../../net/linear-regex';
import { LONGEST_TEXT } from '../../net/linear-regex';
import type { Doubt, Truth } from '../chain/truth';

export const EXPRESSION_NOT_READ: Doubt = {
  why: 'what the regular expression matches is not known',
};

const DIFFER: Doubt = {
  why: 'implementations differ in whether a regular expression matches a part or the whole',
};

/** Whether a text is searched or matched with success; maybe, where the expression is not known. */
export function regexTruth(
  regex: LinearRegex | undefined,
  text: string,
  how: 'search' | 'whole' | 'either',
): Truth {
  if (!regex || text.length > LONGEST_TEXT) return EXPRESSION_NOT_READ;
  if (how !== 'either') return regex[how](text);
  // Some implementations search, others match the whole text.
  if (regex.whole(text)) return true;
  return regex.search(text) && DIFFER;
}
