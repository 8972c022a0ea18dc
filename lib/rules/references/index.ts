import type { Rule } from '../rule';
import { NET501 } from './NET501';
import { NET502 } from './NET502';
import { NET503 } from './NET503';
import { NET504 } from './NET504';
import { NET505 } from './NET505';
import { NET506 } from './NET506';
import { NET507 } from './NET507';
import { NET508 } from './NET508';
import { NET509 } from './NET509';
import { NET510 } from './NET510';
import { NET511 } from './NET511';
import { NET512 } from './NET512';
import { NET513 } from './NET513';
import { NET514 } from './NET514';
import { NET515 } from './NET515';
import { NET516 } from './NET516';
import { NET517 } from './NET517';
import { NET518 } from './NET518';
import { NET519 } from './NET519';
import { NET520 } from './NET520';
import { NET521 } from './NET521';
import { NET522 } from './NET522';
import { NET523 } from './NET523';
import { NET524 } from './NET524';
import { NET527 } from './NET527';

export const REFERENCE_RULES: readonly Rule[] = [
  NET501,
  NET502,
  NET503,
  NET504,
  NET505,
  NET506,
  NET507,
  NET508,
  NET509,
  NET510,
  NET511,
  NET512,
  NET513,
  NET514,
  NET515,
  NET516,
  NET517,
  NET518,
  NET519,
  NET520,
  NET521,
  NET522,
  NET523,
  NET524,
  NET527,
];
