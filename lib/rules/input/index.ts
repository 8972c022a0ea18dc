import type { Rule } from '../rule';
import { NET001 } from './NET001';
import { NET002 } from './NET002';
import { NET003 } from './NET003';
import { NET004 } from './NET004';
import { NET005 } from './NET005';
import { NET006 } from './NET006';
import { NET007 } from './NET007';
import { NET008 } from './NET008';
import { NET009 } from './NET009';

export const INPUT_RULES: readonly Rule[] = [
  NET001,
  NET002,
  NET003,
  NET004,
  NET005,
  NET006,
  NET007,
  NET008,
  NET009,
];
