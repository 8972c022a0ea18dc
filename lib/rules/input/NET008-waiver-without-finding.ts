import type { Rule } from '../rule';
import { Severity } from '../rule';

/** It is found where waivers are applied. */
export const NET008: Rule = {
  id: 'NET008',
  name: 'waiver-without-finding',
  severity: Severity.WARNING,
  reads: [],
  what: 'A waiver waives nothing.',
  why: 'the finding was fixed or has moved, and the waiver could hide another finding later',
  fix: 'Remove the waiver, or move it to an object that the finding names.',
  waive: 'Never: correct or remove the waiver.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/'],
};
