import type { Case } from './case';
import { DEFINED, OTHERS } from './others';
import { SERVICES } from './services';
import { STORED } from './stored';
import { WORKLOADS } from './workloads';

/** What the cluster suite asks the API server too. */
export const CASES: readonly Case[] = [...SERVICES, ...WORKLOADS, ...STORED, ...OTHERS, ...DEFINED];
