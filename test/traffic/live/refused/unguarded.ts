import type { KubeObject } from '../../../cluster/live/harness/api';
import { rows } from '../../../cluster/live/props/rows';
import { makeUnguarded } from '../../../cluster/live/props/unguarded';
import { chartFor } from '../../../support/chart';

/** What the construct of a row of the tables of refusals would have written. */
export function unguarded(title: string): readonly KubeObject[] {
  const row = rows().find((one) => one.title === `constructs/${title}`);
  if (!row) throw new Error(`no row ${title}`);
  const made = makeUnguarded(chartFor(row.cluster), row.make);
  if ('thrown' in made) throw new Error(made.thrown);
  return made.objects;
}
