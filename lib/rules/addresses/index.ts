import type { Rule } from '../rule';
import { NET101 } from './NET101';
import { NET102 } from './NET102';
import { NET103 } from './NET103';
import { NET104 } from './NET104';
import { NET105 } from './NET105';
import { NET106 } from './NET106';
import { NET107 } from './NET107';
import { NET108 } from './NET108';
import { NET109 } from './NET109';
import { NET110 } from './NET110';
import { NET111 } from './NET111';
import { NET112 } from './NET112';
import { NET113 } from './NET113';
import { NET114 } from './NET114';
import { NET115 } from './NET115';
import { NET116 } from './NET116';
import { NET117 } from './NET117';
import { NET120 } from './NET120';
import { NET121 } from './NET121';
import { NET122 } from './NET122';
import { NET123 } from './NET123';
import { NET124 } from './NET124';
import { NET125 } from './NET125';
import { NET126 } from './NET126';
import { NET127 } from './NET127';
import { NET128 } from './NET128';
import { NET129 } from './NET129';
import { NET130 } from './NET130';
import { NET131 } from './NET131';
import { NET132 } from './NET132';
import { NET133 } from './NET133';
import { NET134 } from './NET134';
import { NET135 } from './NET135';
import { NET136 } from './NET136';
import { NET137 } from './NET137';
import { NET138 } from './NET138';
import { NET139 } from './NET139';
import { NET140 } from './NET140';
import { NET141 } from './NET141';
import { NET142 } from './NET142';
import { NET143 } from './NET143';
import { NET144 } from './NET144';
import { NET145 } from './NET145';
import { NET146 } from './NET146';
import { NET147 } from './NET147';
import { NET148 } from './NET148';
import { NET149 } from './NET149';
import { NET150 } from './NET150';
import { NET151 } from './NET151';
import { NET160 } from './NET160';
import { NET161 } from './NET161';
import { NET162 } from './NET162';
import { NET170 } from './NET170';
import { NET171 } from './NET171';
import { NET172 } from './NET172';
import { NET173 } from './NET173';
import { NET174 } from './NET174';
import { NET175 } from './NET175';
import { NET176 } from './NET176';
import { NET177 } from './NET177';

export const ADDRESS_RULES: readonly Rule[] = [
  NET101,
  NET102,
  NET103,
  NET104,
  NET105,
  NET106,
  NET107,
  NET108,
  NET109,
  NET110,
  NET111,
  NET112,
  NET113,
  NET114,
  NET115,
  NET116,
  NET117,
  NET120,
  NET121,
  NET122,
  NET123,
  NET124,
  NET125,
  NET126,
  NET127,
  NET128,
  NET129,
  NET130,
  NET131,
  NET132,
  NET133,
  NET134,
  NET135,
  NET136,
  NET137,
  NET138,
  NET139,
  NET140,
  NET141,
  NET142,
  NET143,
  NET144,
  NET145,
  NET146,
  NET147,
  NET148,
  NET149,
  NET150,
  NET151,
  NET160,
  NET161,
  NET162,
  NET170,
  NET171,
  NET172,
  NET173,
  NET174,
  NET175,
  NET176,
  NET177,
];
