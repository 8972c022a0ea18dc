import type { Rule } from '../rule';

export const INPUT_RULES: readonly Rule[] = [];
