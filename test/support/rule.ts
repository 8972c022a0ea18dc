import type { Rule } from '../../lib/rules/rule';
import { Severity } from '../../lib/rules/rule';

/** A rule that finds nothing, with what a test says of it. */
export function ruleOf(more: Partial<Rule> = {}): Rule {
  return {
    id: 'NET000',
    name: 'a-name',
    severity: Severity.ERROR,
    reads: ['manifests'],
    what: 'What is wrong.',
    why: 'what becomes of it',
    fix: 'Write another.',
    waive: 'Never.',
    sources: [],
    ...more,
  };
}

/** What a message says of a value that nobody looked at. */
export const UNSAID = /\bundefined\b|\[object |\[native code\]/;
