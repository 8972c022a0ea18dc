import type { Rule } from '../rule';
import { NET801 } from './NET801';
import { NET802 } from './NET802';
import { NET803 } from './NET803';
import { NET804 } from './NET804';
import { NET805 } from './NET805';
import { NET806 } from './NET806';
import { NET807 } from './NET807';
import { NET808 } from './NET808';
import { NET809 } from './NET809';
import { NET810 } from './NET810';

export const POLICY_RULES: readonly Rule[] = [
  NET801,
  NET802,
  NET803,
  NET804,
  NET805,
  NET806,
  NET807,
  NET808,
  NET809,
  NET810,
];
