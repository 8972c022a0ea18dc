import type { Rule } from '../rule';
import { NET301 } from './NET301';
import { NET302 } from './NET302';
import { NET303 } from './NET303';
import { NET304 } from './NET304';
import { NET305 } from './NET305';
import { NET310 } from './NET310';
import { NET311 } from './NET311';
import { NET312 } from './NET312';
import { NET313 } from './NET313';
import { NET314 } from './NET314';
import { NET315 } from './NET315';
import { NET316 } from './NET316';
import { NET317 } from './NET317';
import { NET318 } from './NET318';
import { NET319 } from './NET319';
import { NET320 } from './NET320';
import { NET321 } from './NET321';
import { NET322 } from './NET322';
import { NET323 } from './NET323';
import { NET324 } from './NET324';
import { NET325 } from './NET325';
import { NET326 } from './NET326';
import { NET327 } from './NET327';
import { NET328 } from './NET328';
import { NET329 } from './NET329';
import { NET330 } from './NET330';
import { NET331 } from './NET331';
import { NET332 } from './NET332';
import { NET333 } from './NET333';
import { NET334 } from './NET334';
import { NET340 } from './NET340';
import { NET341 } from './NET341';
import { NET342 } from './NET342';
import { NET350 } from './NET350';
import { NET351 } from './NET351';
import { NET352 } from './NET352';
import { NET353 } from './NET353';
import { NET354 } from './NET354';
import { NET355 } from './NET355';
import { NET356 } from './NET356';
import { NET357 } from './NET357';
import { NET358 } from './NET358';
import { NET359 } from './NET359';
import { NET360 } from './NET360';
import { NET361 } from './NET361';
import { NET362 } from './NET362';
import { NET363 } from './NET363';
import { NET364 } from './NET364';
import { NET365 } from './NET365';
import { NET366 } from './NET366';
import { NET367 } from './NET367';
import { NET368 } from './NET368';
import { NET369 } from './NET369';
import { NET370 } from './NET370';
import { NET371 } from './NET371';
import { NET372 } from './NET372';

export const ROUTE_RULES: readonly Rule[] = [
  NET301,
  NET302,
  NET303,
  NET304,
  NET305,
  NET310,
  NET311,
  NET312,
  NET313,
  NET314,
  NET315,
  NET316,
  NET317,
  NET318,
  NET319,
  NET320,
  NET321,
  NET322,
  NET323,
  NET324,
  NET325,
  NET326,
  NET327,
  NET328,
  NET329,
  NET330,
  NET331,
  NET332,
  NET333,
  NET334,
  NET340,
  NET341,
  NET342,
  NET350,
  NET351,
  NET352,
  NET353,
  NET354,
  NET355,
  NET356,
  NET357,
  NET358,
  NET359,
  NET360,
  NET361,
  NET362,
  NET363,
  NET364,
  NET365,
  NET366,
  NET367,
  NET368,
  NET369,
  NET370,
  NET371,
  NET372,
];
