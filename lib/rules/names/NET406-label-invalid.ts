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
  what: 'A label or a selector contains an invalid key or value; where the value is "_", this is an info.',
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
        report({
          ...draftOf(place(manifest), text, fault),
          places: faults.map(({ at }) => at),
          ...(text === '_' && faults.every(({ isKey }) => !isKey) && LEFT_TO_KUSTOMIZE),
        });
      }
    }
  },
};

interface LabelFault {
  readonly at: Place & { readonly manifest: Manifest };
  readonly text: string;
  readonly isKey: boolean;
  readonly fault: Fault;
}

function faultsIn(network: Network): LabelFault[] {
  return oddLabels(network).flatMap(({ manifest, field, key, value }) =>
    [
      { text: key, isKey: true, fault: labelKey(key) },
      { text: String(value), isKey: false, fault: valueFault(value) },
    ].flatMap(({ fault, ...one }) => (fault ? [{ at: { manifest, field }, ...one, fault }] : [])),
  );
}

function valueFault(value: unknown): Fault | undefined {
  return typeof value === 'string' ? labelValue(value) : undefined;
}

/** "_" is what people write where kustomize is to put the value. */
const LEFT_TO_KUSTOMIZE = {
  severity: Severity.INFO,
  why: `${OBJECT_REFUSED}, unless kustomize writes another value`,
};
