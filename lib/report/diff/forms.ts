import type { Diff } from './diff';
import { diffJson } from './json';
import { diffText } from './text';

/** Every form of what differs, by its name. */
export const DIFF_FORMS: Readonly<Record<string, (diff: Diff) => string>> = {
  text: (diff) => diffText(diff),
  json: diffJson,
};
