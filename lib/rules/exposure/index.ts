import type { Rule } from '../rule';
import { NET701 } from './NET701';
import { NET702 } from './NET702';
import { NET703 } from './NET703';
import { NET704 } from './NET704';
import { NET705 } from './NET705';
import { NET706 } from './NET706';
import { NET707 } from './NET707';
import { NET708 } from './NET708';
import { NET709 } from './NET709';
import { NET710 } from './NET710';
import { NET711 } from './NET711';
import { NET712 } from './NET712';
import { NET713 } from './NET713';
import { NET714 } from './NET714';
import { NET715 } from './NET715';
import { NET716 } from './NET716';
import { NET717 } from './NET717';
import { NET718 } from './NET718';
import { NET719 } from './NET719';
import { NET720 } from './NET720';
import { NET721 } from './NET721';
import { NET722 } from './NET722';

export const EXPOSURE_RULES: readonly Rule[] = [
  NET701,
  NET702,
  NET703,
  NET704,
  NET705,
  NET706,
  NET707,
  NET708,
  NET709,
  NET710,
  NET711,
  NET712,
  NET713,
  NET714,
  NET715,
  NET716,
  NET717,
  NET718,
  NET719,
  NET720,
  NET721,
  NET722,
];
