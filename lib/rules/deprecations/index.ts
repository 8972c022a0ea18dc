import type { Rule } from '../rule';
import { NET601 } from './NET601';
import { NET602 } from './NET602';
import { NET603 } from './NET603';
import { NET604 } from './NET604';
import { NET605 } from './NET605';
import { NET606 } from './NET606';
import { NET607 } from './NET607';
import { NET608 } from './NET608';
import { NET609 } from './NET609';
import { NET610 } from './NET610';
import { NET611 } from './NET611';
import { NET612 } from './NET612';
import { NET613 } from './NET613';
import { NET614 } from './NET614';
import { NET615 } from './NET615';
import { NET616 } from './NET616';
import { NET617 } from './NET617';
import { NET618 } from './NET618';

export const DEPRECATION_RULES: readonly Rule[] = [
  NET601,
  NET602,
  NET603,
  NET604,
  NET605,
  NET606,
  NET607,
  NET608,
  NET609,
  NET610,
  NET611,
  NET612,
  NET613,
  NET614,
  NET615,
  NET616,
  NET617,
  NET618,
];
