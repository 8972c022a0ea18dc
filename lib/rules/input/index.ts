import type { Rule } from '../rule';
import { NET006 } from './NET006';
import { NET007 } from './NET007';
import { NET008 } from './NET008';

export const INPUT_RULES: readonly Rule[] = [NET006, NET007, NET008];
