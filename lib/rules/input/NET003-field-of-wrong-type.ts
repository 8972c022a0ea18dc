import { oddFields } from '../../model/queries/kinds';
import { quote } from '../../props/quote';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET003: Rule = {
  id: 'NET003',
  name: 'field-of-wrong-type',
  severity: Severity.ERROR,
  isFinal: true,
  reads: ['manifests'],
  what: 'A field holds a value of another type than its kind has there.',
  why: 'the API server cannot decode the object and refuses it',
  fix: 'Write a value of the type that the field has.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/'],
  check(network, report) {
    for (const { manifest, field, fault } of oddFields(network)) {
      if (!('needed' in fault)) continue;
      const { value, needed } = fault;
      const isSecret = field.endsWith('.password');
      report({
        places: [place(manifest, field)],
        what: `${isSecret ? 'the password' : quote(value)} is not ${needed}`,
        fix: isSecret ? undefined : fixOf(value, needed),
      });
    }
  },
};

function fixOf(value: unknown, needed: string): string {
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (needed === 'a text' && isPlain) return `Write it in quotes: "${value}".`;
  if (typeof value === 'string' && /^(\d+|true|false)$/.test(value) && /number|true/.test(needed)) {
    return `Write it without quotes: ${value}.`;
  }
  return `Write ${needed}.`;
}
