import type { Rule } from '../rule';
import { Severity } from '../rule';

/** It is found where waivers are applied. */
export const NET008: Rule = {
  id: 'NET008',
  name: 'waiver-without-finding',
  severity: Severity.WARNING,
  reads: [],
  what: 'A waiver waives nothing.',
  why: 'what it was for is mended or stands elsewhere, and one day it hides a fault that nobody has looked at',
  fix: 'Remove the waiver, or write it on an object that the finding names.',
  waive: 'Never: mend or remove the waiver.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/'],
};
