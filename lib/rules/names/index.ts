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
import { NET411 } from './NET411';
import { NET412 } from './NET412';
import { NET413 } from './NET413';
import { NET414 } from './NET414';
import { NET415 } from './NET415';
import { NET416 } from './NET416';
import { NET417 } from './NET417';
import { NET418 } from './NET418';
import { NET419 } from './NET419';
import { NET420 } from './NET420';
import { NET421 } from './NET421';
import { NET422 } from './NET422';
import { NET423 } from './NET423';
import { NET424 } from './NET424';
import { NET425 } from './NET425';
import { NET426 } from './NET426';
import { NET427 } from './NET427';
import { NET428 } from './NET428';
import { NET429 } from './NET429';
import { NET430 } from './NET430';
import { NET431 } from './NET431';
import { NET432 } from './NET432';
import { NET433 } from './NET433';
import { NET435 } from './NET435';
import { NET436 } from './NET436';

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
  NET411,
  NET412,
  NET413,
  NET414,
  NET415,
  NET416,
  NET417,
  NET418,
  NET419,
  NET420,
  NET421,
  NET422,
  NET423,
  NET424,
  NET425,
  NET426,
  NET427,
  NET428,
  NET429,
  NET430,
  NET431,
  NET432,
  NET433,
  NET435,
  NET436,
];
