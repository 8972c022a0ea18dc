import type { Rule } from '../rule';
import { NET401 } from './NET401';
import { NET402 } from './NET402';
import { NET403 } from './NET403';
import { NET404 } from './NET404';
import { NET405 } from './NET405';
import { NET406 } from './NET406';
import { NET407 } from './NET407';
import { NET408 } from './NET408';
import { NET409 } from './NET409';
import { NET410 } from './NET410';

export const NAME_RULES: readonly Rule[] = [
  NET401,
  NET402,
  NET403,
  NET404,
  NET405,
  NET406,
  NET407,
  NET408,
  NET409,
  NET410,
];
