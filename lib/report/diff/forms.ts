import type { Diff } from './diff';
import { diffGithub } from './github';
import { diffJson } from './json';
import { diffMarkdown } from './markdown';
import { diffSarif } from './sarif';
import { diffText } from './text';

/** Every form of what differs, by its name. */
export const DIFF_FORMS: Readonly<Record<string, (diff: Diff) => string>> = {
  text: (diff) => diffText(diff),
  markdown: diffMarkdown,
  json: diffJson,
  sarif: diffSarif,
  github: diffGithub,
};
