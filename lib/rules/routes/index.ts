import type { Rule } from '../rule';
import { NET301 } from './NET301';
import { NET302 } from './NET302';
import { NET303 } from './NET303';
import { NET304 } from './NET304';
import { NET305 } from './NET305';

export const ROUTE_RULES: readonly Rule[] = [NET301, NET302, NET303, NET304, NET305];
