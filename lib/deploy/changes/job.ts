import type { JobState } from '../../facts/values/completions-update';
import { completionsUpdate } from '../../facts/values/completions-update';
import type { ImmutableField } from '../../facts/values/immutable-fields';
import { JOB_FIX } from '../../facts/values/immutable-fields';
import type { RefusedUpdate } from '../../facts/values/refused-update';
import { at, isAbsent, numberOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { tryUpdate } from './field-updates';

const TEMPLATE: ImmutableField = {
  field: 'spec.template',
  why: 'the pods of a Job are made from the template that it was created with',
  fix: JOB_FIX,
};

/** What is refused of a Job over another one, beside its plain fields. */
export function ofJob(before: Manifest, now: Manifest): RefusedUpdate[] {
  const template = tryUpdate(before, now, TEMPLATE);
  const found = [
    ...completionsUpdate(stateOf(before), stateOf(now)),
    ...(template
      ? [at(before.spec, 'suspend') === true ? unless(template, STARTED) : template]
      : []),
  ];
  const goes = !isAbsent(at(before.spec, 'ttlSecondsAfterFinished'));
  return goes ? found.map((one) => unless(one, GONE)) : found;
}

const STARTED = 'unless it is suspended, has not run, and only resources and scheduling change';
const GONE = 'unless it is gone already, by ttlSecondsAfterFinished';

function unless(update: RefusedUpdate, condition: string): RefusedUpdate {
  return { ...update, why: `${update.why}, ${condition}`, isSure: false };
}

function stateOf({ spec }: Manifest): JobState {
  return {
    completions: numberOf(at(spec, 'completions')),
    parallelism: numberOf(at(spec, 'parallelism')),
    isIndexed: at(spec, 'completionMode') === 'Indexed',
  };
}
