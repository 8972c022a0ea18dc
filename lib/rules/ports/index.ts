import type { Rule } from '../rule';
import { NET203 } from './NET203';

export const PORT_RULES: readonly Rule[] = [NET203];
