import type { Rule } from '../rule';

export const POLICY_RULES: readonly Rule[] = [];
