import type { Fault } from '../../facts/fault';
import { labelKey, labelValue } from '../../facts/names';
import type { Manifest } from '../../model/manifest';
import { labelMaps, wrongEntries } from '../../model/texts';
import { groupBy } from '../claims';
import type { Place, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET406: Rule = {
  id: 'NET406',
  name: 'label-invalid',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'A label, or a selector, holds a key or a value that no label can have.',
  why: 'the API server refuses the object',
  fix: 'Write letters, digits, "-", "_" and ".", at most 63, with a letter or a digit at either end.',
  waive: 'Never: the object is not stored.',
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  ],
  check({ manifests }, report) {
    for (const manifest of manifests) {
      const found = faultsOf(manifest);
      if (found.length === 0) continue;
      for (const faults of groupBy(found, ({ text }) => text).values()) {
        const [{ text, fault }] = faults as [LabelFault];
        report({ ...draftOf(place(manifest), text, fault), places: faults.map(({ at }) => at) });
      }
    }
  },
};

interface LabelFault {
  readonly at: Place;
  readonly text: string;
  readonly fault: Fault;
}

function faultsOf(manifest: Manifest): LabelFault[] {
  if (manifest.apiVersion === '') return [];
  return labelMaps(manifest).flatMap((map) =>
    wrongEntries(manifest, map, isWrong).flatMap(({ field, key, value }) =>
      [
        { text: key, fault: labelKey(key) },
        { text: String(value), fault: valueFault(value) },
      ].flatMap(({ text, fault }) => (fault ? [{ at: place(manifest, field), text, fault }] : [])),
    ),
  );
}

function isWrong(key: string, value: unknown): boolean {
  return (labelKey(key) ?? valueFault(value)) !== undefined;
}

function valueFault(value: unknown): Fault | undefined {
  return typeof value === 'string' ? labelValue(value) : undefined;
}
