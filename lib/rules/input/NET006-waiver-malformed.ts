import type { Rule } from '../rule';
import { Severity } from '../rule';

/** It is found where waivers are applied. */
export const NET006: Rule = {
  id: 'NET006',
  name: 'waiver-malformed',
  severity: Severity.ERROR,
  reads: [],
  what: 'A waiver cannot be read.',
  why: 'a waiver that nobody can read waives nothing, though somebody counts on it',
  fix: 'Write `NET203 until 2026-12-31: the reason`, without an end as `NET203: the reason`, and several with `;` between them.',
  waive: 'Never: mend or remove the waiver.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/'],
};
