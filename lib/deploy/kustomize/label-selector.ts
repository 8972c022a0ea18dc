import { Refused } from './refused';
import type { YNode } from './node';

type Labels = ReadonlyMap<string, YNode>;
type Requirement = (labels: Labels) => boolean;

const NAME = '[A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?';
const EQUAL = new RegExp(`^(${NAME})\\s*(==?|!=)\\s*(${NAME}|)$`);
const SET = new RegExp(`^(${NAME})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const EXISTS = new RegExp(`^(!?)\\s*(${NAME})$`);

/**
 * Whether labels fit a selector such as `app=web,tier in (a,b),!old`.
 *
 * @throws where it is no selector
 */
export function labelTest(text: string): Requirement {
  if (text.trim() === '') return () => true;
  const requirements = text
    .trim()
    .split(/,(?![^(]*\))/)
    .map((part) => requirement(part.trim()));
  return (labels) => requirements.every((fits) => fits(labels));
}

function requirement(text: string): Requirement {
  const [, key = '', sign, value = ''] = EQUAL.exec(text) ?? [];
  if (sign === '!=') return (labels) => labels.get(key)?.value !== value;
  if (sign !== undefined) return (labels) => labels.get(key)?.value === value;
  const [, name = '', operator, list = ''] = SET.exec(text) ?? [];
  if (operator !== undefined) {
    const values = list.split(',').map((one) => one.trim());
    const isIn = (labels: Labels) => {
      const found = labels.get(name);
      return found !== undefined && values.includes(found.value);
    };
    return operator === 'in' ? isIn : (labels) => !isIn(labels);
  }
  const [, not, existing = ''] = EXISTS.exec(text) ?? [];
  if (not === undefined) throw new Refused(`${JSON.stringify(text)} is no label selector`);
  return (labels) => labels.has(existing) === (not === '');
}
