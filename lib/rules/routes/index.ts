import type { Rule } from '../rule';

export const ROUTE_RULES: readonly Rule[] = [];
