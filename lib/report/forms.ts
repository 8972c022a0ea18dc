import { githubReport } from './github';
import { jsonReport } from './json';
import { junitReport } from './junit';
import { markdownReport } from './markdown';
import type { Outcome } from './outcome';
import { sarifReport } from './sarif';
import { textReport } from './text';

/** Every form of report, by its name. */
export const FORMS: Readonly<Record<string, (outcome: Outcome) => string>> = {
  text: (outcome) => textReport(outcome),
  json: jsonReport,
  sarif: sarifReport,
  junit: junitReport,
  github: githubReport,
  markdown: markdownReport,
};
