import type { Rule } from '../rule';

export const ADDRESS_RULES: readonly Rule[] = [];
