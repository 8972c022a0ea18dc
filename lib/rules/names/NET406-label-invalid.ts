import { OBJECT_REFUSED } from '../../facts/values/sentences';
import type { Fault } from '../../facts/values/fault';
import { labelKey, labelValue } from '../../facts/values/names';
import type { Network } from '../../model/queries/network';
import { oddLabels } from '../../model/queries/texts';
import type { Manifest } from '../../model/read/manifest';
import { groupBy } from '../claims';
import type { Place, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET406: Rule = {
  id: 'NET406',
  name: 'label-invalid',
  severity: Severity.ERROR,
  reads: ['manifests'],
  what: 'A label or a selector contains an invalid key or value.',
  why: OBJECT_REFUSED,
  fix: 'Write letters, digits, "-", "_" and ".", at most 63, with a letter or a digit at either end.',
  waive: 'Never: the API server refuses the object.',
  sources: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  ],
  check(network, report) {
    for (const [manifest, found] of groupBy(faultsIn(network), ({ at }) => at.manifest)) {
      for (const faults of groupBy(found, ({ text }) => text).values()) {
        const [{ text, fault }] = faults as [LabelFault];
        report({ ...draftOf(place(manifest), text, fault), places: faults.map(({ at }) => at) });
      }
    }
  },
};

interface LabelFault {
  readonly at: Place & { readonly manifest: Manifest };
  readonly text: string;
  readonly fault: Fault;
}

function faultsIn(network: Network): LabelFault[] {
  return oddLabels(network).flatMap(({ manifest, field, key, value }) =>
    [
      { text: key, fault: labelKey(key) },
      { text: String(value), fault: valueFault(value) },
    ].flatMap(({ text, fault }) => (fault ? [{ at: { manifest, field }, text, fault }] : [])),
  );
}

function valueFault(value: unknown): Fault | undefined {
  // "_" is what people write where kustomize is to put the value.
  return typeof value === 'string' && value !== '_' ? labelValue(value) : undefined;
}
