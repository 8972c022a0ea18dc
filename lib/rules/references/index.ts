import type { Rule } from '../rule';
import { NET501 } from './NET501';

export const REFERENCE_RULES: readonly Rule[] = [NET501];
