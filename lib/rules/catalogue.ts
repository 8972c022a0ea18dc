import { RULES } from './all';
import type { Rule } from './rule';

export { RULES };

/** Those that run unless somebody asks for more. */
export const DEFAULT_RULES: readonly Rule[] = RULES.filter(({ isPolicy }) => !isPolicy);

export function tryRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id || rule.name === id);
}
