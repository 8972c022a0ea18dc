import type { Rule } from '../rule';

export const DEPRECATION_RULES: readonly Rule[] = [];
