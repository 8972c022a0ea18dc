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
  const known = new Map<string, PathOfFile>(); // file -> what its path says
  return findings.map((finding) => {
    if (finding.severity === Severity.INFO || !areApart(finding, known)) return finding;
    return { ...finding, severity: Severity.INFO };
  });
}

interface PathOfFile {
  readonly folder: string;
  readonly parts: readonly string[];
  readonly cluster: string;
  /** What each part says of an environment. */
  readonly environments: readonly ReturnType<typeof environmentIn>[];
  /** Whether each part is a folder of one lesson. */
  readonly lessons: readonly boolean[];
  /** The place of the first folder of lessons, or the number of folders. */
  readonly firstOfLessons: number;
}

function pathOf(file: string): PathOfFile {
  const parts = file.split(/[/\\]/);
  const folders = parts.slice(0, -1);
  const firstOfLessons = folders.findIndex(isOfLessons);
  return {
    folder: folders.join('/'),
    parts,
    cluster: clusterIn(folders.join('/')),
    environments: parts.map(environmentIn),
    lessons: folders.map(isLesson),
    firstOfLessons: firstOfLessons < 0 ? folders.length : firstOfLessons,
  };
}

function areApart({ places }: Finding, known: Map<string, PathOfFile>): boolean {
  if (places.some(({ manifest }) => manifest?.origin.unit)) return false;
  const names = new Set(places.flatMap(({ file }) => (file === undefined ? [] : [file])));
  const files = [...names].map((file) => {
    const path = known.get(file) ?? pathOf(file);
    known.set(file, path);
    return path;
  });
  const hasPair = (isOne: Pair) =>
    files.some((one, index) => files.slice(index + 1).some((other) => isOne(one, other)));
  // Two of one folder meet, whatever is elsewhere.
  if (hasPair((one, other) => one.folder === other.folder && !areOfTwoStages(one, other))) {
    return false;
  }
  return hasPair(areOfTwoStages) || hasPair(areOfTwoLessons);
}

type Pair = (file: PathOfFile, other: PathOfFile) => boolean;

/** `dev/web.yaml` and `prod/web.yaml`, `web-dev.yaml` and `web-prod.yaml`, or two of `clusters/...`. */
function areOfTwoStages(file: PathOfFile, other: PathOfFile): boolean {
  if (file.cluster !== '' && other.cluster !== '' && file.cluster !== other.cluster) return true;
  const index = firstDifference(file, other);
  const [one, two] = [file.environments[index], other.environments[index]];
  if (!one || !two || one.environment === two.environment) return false;
  // In one folder, `live-reload.yaml` and `load-test.yaml` are no environments.
  return file.folder !== other.folder || one.rest === two.rest;
}

function areOfTwoLessons(file: PathOfFile, other: PathOfFile): boolean {
  if (file.folder === other.folder) return false;
  const index = firstDifference(file, other);
  return file.firstOfLessons < index || Boolean(file.lessons[index] && other.lessons[index]);
}

function firstDifference({ parts }: PathOfFile, other: PathOfFile): number {
  return parts.findIndex((part, at) => part !== other.parts[at]);
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
