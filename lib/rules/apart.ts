import { clusterIn } from '../deploy/cluster-folders';
import { environmentIn } from '../deploy/tree/unused-folders';
import type { Finding } from './finding';
import { Severity } from './rule';

/**
 * What stands in several files, between the lessons of a course, between examples, environments or
 * clusters, is an info: people go through lessons one by one, and an environment may have a cluster of
 * its own. Where a tool deploys the files, they meet.
 */
export function softenedBetweenLessons(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => {
    if (finding.severity === Severity.INFO || !areApart(finding)) return finding;
    return { ...finding, severity: Severity.INFO };
  });
}

function areApart({ places }: Finding): boolean {
  if (places.some(({ manifest }) => manifest?.origin.unit)) return false;
  const files = [...new Set(places.flatMap(({ file }) => (file === undefined ? [] : [file])))].map(
    (file) => file.split(/[/\\]/),
  );
  const hasPair = (isOne: Pair) =>
    files.some((one, index) => files.slice(index + 1).some((other) => isOne(one, other)));
  // Two of one folder meet, whatever is elsewhere.
  if (hasPair((one, other) => areOfOneFolder(one, other) && !areOfTwoStages(one, other))) {
    return false;
  }
  return hasPair(areOfTwoStages) || hasPair(areOfTwoLessons);
}

type Pair = (file: readonly string[], other: readonly string[]) => boolean;

function areOfOneFolder(file: readonly string[], other: readonly string[]): boolean {
  return file.length === other.length && file.slice(0, -1).every((part, at) => part === other[at]);
}

/** `dev/web.yaml` and `prod/web.yaml`, `web-dev.yaml` and `web-prod.yaml`, or two of `clusters/...`. */
function areOfTwoStages(file: readonly string[], other: readonly string[]): boolean {
  const clusters = [file, other].map((parts) => clusterIn(parts.slice(0, -1).join('/')));
  if (clusters.every((one) => one !== '') && clusters[0] !== clusters[1]) return true;
  const index = file.findIndex((part, at) => part !== other[at]);
  const [one, two] = [file, other].map((parts) => environmentIn(parts[index] ?? ''));
  return one !== undefined && two !== undefined && one !== two;
}

function areOfTwoLessons(file: readonly string[], otherFile: readonly string[]): boolean {
  const [folder, other] = [file.slice(0, -1), otherFile.slice(0, -1)];
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
