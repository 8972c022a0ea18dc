import type { FieldFault } from '../model/queries/kinds';
import { quote } from '../props/quote';
import type { Draft } from './rule';
import { draftOf, place } from './rule';

/** A value that the API server refuses; nothing where the fault is another one. */
export function tryRefusedValue({ manifest, field, fault }: FieldFault): Draft | undefined {
  if (fault.is !== 'refused') return undefined;
  const { value, refused } = fault;
  const draft = draftOf(place(manifest, field), '', refused);
  const isPlain =
    manifest.kind !== 'Secret' && (typeof value === 'string' || typeof value === 'number');
  return { ...draft, what: `${isPlain ? quote(value) : field} ${refused.what}` };
}

const FILTER_VALUE =
  /^spec\.rules\[\d+\]\..*\bfilters\[\d+\]\.(?:(?:request|response)HeaderModifier|requestRedirect|urlRewrite|requestMirror(?!\.backendRef)|externalAuth(?!\.backendRef)|cors)\b/;

/** Whether a field is a value below a filter of a route, which have a rule of their own. */
export function isFilterValue({ field }: FieldFault): boolean {
  return FILTER_VALUE.test(field);
}
