import { CANNOT_DECODE } from '../../facts/values/sentences';
import { fieldFaultsOf } from '../../model/queries/kinds';
import type { Manifest } from '../../model/read/manifest';
import { quote } from '../../props/quote';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET003: Rule = {
  id: 'NET003',
  name: 'field-of-wrong-type',
  severity: Severity.ERROR,
  isRefusal: true,
  isFinal: true,
  reads: ['manifests'],
  what: 'A field holds a value of another type than its kind has there.',
  why: CANNOT_DECODE,
  fix: 'Write a value of the type that the field has.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/'],
  check(network, report) {
    for (const { manifest, field, fault } of fieldFaultsOf(network)) {
      if (fault.is !== 'mistyped') continue;
      const { value, needed } = fault;
      const isSecret = mayBeSecret(manifest, field);
      report({
        places: [place(manifest, field)],
        what: `${isSecret ? 'the value (not shown)' : quote(value)} is not ${needed}`,
        fix: isSecret ? hiddenFix(value, needed) : fixOf(value, needed),
      });
    }
  },
};

/** No message says what may be a password. */
function mayBeSecret({ kind }: Manifest, field: string): boolean {
  return kind === 'Secret' || field.endsWith('.password') || /\.env\[\d+\]\.value$/.test(field);
}

function hiddenFix(value: unknown, needed: string): string {
  return typeof value === 'object' ? `Write ${needed}.` : `Write ${needed}, in quotes.`;
}

function fixOf(value: unknown, needed: string): string {
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (needed === 'a text' && isPlain) return `Write it in quotes: "${value}".`;
  if (typeof value === 'string' && /^(\d+|true|false)$/.test(value) && /number|true/.test(needed)) {
    return `Write it without quotes: ${value}.`;
  }
  return `Write ${needed}.`;
}
