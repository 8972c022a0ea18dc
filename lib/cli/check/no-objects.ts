import { Refusals } from '../../props/refusals';
import { printable } from '../../report/escape';
import type { Checked } from '../../report/outcome';

/** What says that the paths hold nothing to judge: what is empty by mistake would pass for clean. */
export function noObjects(
  verb: string,
  paths: readonly string[],
  { skipped }: Pick<Checked, 'skipped'>,
): Error {
  const refusals = new Refusals('reach');
  refusals.add(verb, undefined, {
    what: `finds no Kubernetes object in ${paths.map(printable).join(', ')}`,
    ...((skipped['template'] ?? 0) > 0 ? TEMPLATES : NOTHING),
  });
  return refusals.error(noObjects);
}

const TEMPLATES = {
  why: 'a template is no manifest before its program has filled it in',
  fix: `render it, such as helm template NAME CHART > rendered.yaml, and write the path of the result`,
};

const NOTHING = {
  why: 'an answer about nothing would look like one about the manifests',
  fix: 'write the path of the manifests, or - to pipe them in',
};
