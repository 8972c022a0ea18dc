import type { Reading } from '../../model/read/read';
import { Skipped, skippedText } from '../../model/read/read';
import { isIn, parentOf } from './files';

/** The objects by which kuttl and chainsaw tell what a test does. */
const STEPS: ReadonlySet<string> = new Set([
  'kuttl.dev/TestAssert',
  'kuttl.dev/TestStep',
  'chainsaw.kyverno.io/Test',
]);

/** The readings, of which those are passed over that stand in or below the folder of a test: steps, and what they expect. */
export function withoutTests(readings: readonly Reading[]): readonly Reading[] {
  const folders = new Set(
    readings
      .filter(({ manifests }) => manifests.some(({ group, kind }) => STEPS.has(`${group}/${kind}`)))
      .flatMap((reading) => fileOf(reading) ?? [])
      .map(parentOf),
  );
  if (folders.size === 0) return readings;
  return readings.map((reading) => {
    const file = fileOf(reading);
    const isOfTest = file !== undefined && [...folders].some((folder) => isIn(file, folder));
    return isOfTest ? skippedText(Skipped.EXPECTATION) : reading;
  });
}

function fileOf({ manifests, unreadable }: Reading): string | undefined {
  return (manifests[0] ?? unreadable[0])?.origin.file;
}
