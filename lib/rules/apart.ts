import type { Finding } from './finding';
import { Severity } from './rule';

/**
 * What stands in several files, between the lessons of a course or between examples, is an info: people go
 * through them one by one. Where a tool deploys the files, they meet.
 */
export function softenedBetweenLessons(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => {
    if (finding.severity === Severity.INFO || !areApart(finding)) return finding;
    return { ...finding, severity: Severity.INFO };
  });
}

function areApart({ places }: Finding): boolean {
  if (places.some(({ manifest }) => manifest?.origin.unit)) return false;
  const folders = [
    ...new Set(places.flatMap(({ file }) => (file === undefined ? [] : [file]))),
  ].map((file) => file.split(/[/\\]/).slice(0, -1));
  // Two of one folder meet, whatever is elsewhere.
  if (new Set(folders.map((parts) => parts.join('/'))).size < folders.length) return false;
  return folders.some((one, index) =>
    folders.slice(index + 1).some((other) => areOfTwoLessons(one, other)),
  );
}

function areOfTwoLessons(folder: readonly string[], other: readonly string[]): boolean {
  const length = folder.findIndex((part, index) => part !== other[index]);
  const common = folder.slice(0, length < 0 ? folder.length : length);
  const [one, two] = [folder[common.length], other[common.length]];
  if (one === undefined && two === undefined) return false;
  return common.some(isOfLessons) || [one, two].every((part) => part && isLesson(part));
}

/** `phases`, `examples`, `02-labs`: what is in one of its folders is not for another. */
function isOfLessons(folder: string): boolean {
  return OF_LESSONS.test(folder);
}

const OF_LESSONS =
  /^(?:\d+[-_. ]?)?(?:chapters|courses?|days|demos|examples?|exercises?|labs|lectures|lessons|phases|practices?|samples?|scenarios|sections|solutions?|steps|topics|tutorials?|weeks|workshops?)$/i;

/** `lab1`, `day-02`, `step 3 ingress`. */
function isLesson(folder: string): boolean {
  return LESSON.test(folder);
}

const LESSON =
  /^(?:chapter|class|day|demo|ex|example|exercise|hw|lab|lecture|lesson|module|part|phase|practice|scenario|section|session|step|task|topic|tutorial|unit|week|workshop)s?[-_. ]?\d+(?:[-_. ].*)?$/i;
