import { ADDRESS_RULES } from './addresses';
import { DEPRECATION_RULES } from './deprecations';
import { EXPOSURE_RULES } from './exposure';
import { INPUT_RULES } from './input';
import { NAME_RULES } from './names';
import { POLICY_RULES } from './policy';
import { PORT_RULES } from './ports';
import { REFERENCE_RULES } from './references';
import { ROUTE_RULES } from './routes';
import type { Rule } from './rule';

/** Every rule, in the order of the ids. */
export const RULES: readonly Rule[] = [
  ...INPUT_RULES, // 0xx
  ...ADDRESS_RULES, // 1xx
  ...PORT_RULES, // 2xx
  ...ROUTE_RULES, // 3xx
  ...NAME_RULES, // 4xx
  ...REFERENCE_RULES, // 5xx
  ...DEPRECATION_RULES, // 6xx
  ...EXPOSURE_RULES, // 7xx
  ...POLICY_RULES, // 8xx
];

/** Those that run unless somebody asks for more. */
export const DEFAULT_RULES: readonly Rule[] = RULES.filter(({ isPolicy }) => !isPolicy);

export function tryRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id || rule.name === id);
}
