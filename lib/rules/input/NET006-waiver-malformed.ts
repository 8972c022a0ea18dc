import type { Rule } from '../rule';
import { Severity } from '../rule';

/** It is found where waivers are applied. */
export const NET006: Rule = {
  id: 'NET006',
  name: 'waiver-malformed',
  severity: Severity.ERROR,
  reads: [],
  what: 'A waiver cannot be parsed.',
  why: 'a waiver that cannot be parsed waives nothing',
  fix: 'Write `NET203 until 2026-12-31: the reason`, or without an end `NET203: the reason`, and separate several waivers with `;`.',
  waive: 'Never: correct or remove the waiver.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/'],
};
