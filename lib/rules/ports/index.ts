import type { Rule } from '../rule';
import { NET201 } from './NET201';
import { NET202 } from './NET202';
import { NET203 } from './NET203';
import { NET204 } from './NET204';
import { NET205 } from './NET205';
import { NET206 } from './NET206';
import { NET207 } from './NET207';
import { NET208 } from './NET208';
import { NET209 } from './NET209';
import { NET210 } from './NET210';
import { NET211 } from './NET211';
import { NET212 } from './NET212';
import { NET213 } from './NET213';
import { NET214 } from './NET214';
import { NET215 } from './NET215';
import { NET216 } from './NET216';
import { NET217 } from './NET217';
import { NET218 } from './NET218';
import { NET219 } from './NET219';
import { NET220 } from './NET220';
import { NET221 } from './NET221';
import { NET222 } from './NET222';
import { NET230 } from './NET230';
import { NET231 } from './NET231';
import { NET232 } from './NET232';
import { NET233 } from './NET233';
import { NET235 } from './NET235';
import { NET236 } from './NET236';
import { NET240 } from './NET240';
import { NET241 } from './NET241';
import { NET242 } from './NET242';
import { NET243 } from './NET243';
import { NET244 } from './NET244';
import { NET245 } from './NET245';
import { NET250 } from './NET250';
import { NET251 } from './NET251';
import { NET252 } from './NET252';
import { NET253 } from './NET253';
import { NET254 } from './NET254';
import { NET255 } from './NET255';
import { NET256 } from './NET256';
import { NET257 } from './NET257';
import { NET258 } from './NET258';
import { NET259 } from './NET259';
import { NET260 } from './NET260';
import { NET261 } from './NET261';
import { NET262 } from './NET262';
import { NET263 } from './NET263';
import { NET264 } from './NET264';
import { NET265 } from './NET265';
import { NET266 } from './NET266';
import { NET267 } from './NET267';
import { NET268 } from './NET268';

export const PORT_RULES: readonly Rule[] = [
  NET201,
  NET202,
  NET203,
  NET204,
  NET205,
  NET206,
  NET207,
  NET208,
  NET209,
  NET210,
  NET211,
  NET212,
  NET213,
  NET214,
  NET215,
  NET216,
  NET217,
  NET218,
  NET219,
  NET220,
  NET221,
  NET222,
  NET230,
  NET231,
  NET232,
  NET233,
  NET235,
  NET236,
  NET240,
  NET241,
  NET242,
  NET243,
  NET244,
  NET245,
  NET250,
  NET251,
  NET252,
  NET253,
  NET254,
  NET255,
  NET256,
  NET257,
  NET258,
  NET259,
  NET260,
  NET261,
  NET262,
  NET263,
  NET264,
  NET265,
  NET266,
  NET267,
  NET268,
];
