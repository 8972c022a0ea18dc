import type { Rule } from '../rule';
import { Severity } from '../rule';

/** It is found where waivers are applied. */
export const NET007: Rule = {
  id: 'NET007',
  name: 'waiver-expired',
  severity: Severity.WARNING,
  reads: [],
  what: 'A waiver has expired.',
  why: 'the finding that it waived is reported again',
  fix: 'Fix the finding, or agree on a later day; then remove or change the waiver.',
  waive: 'Never: correct or remove the waiver.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/'],
};
