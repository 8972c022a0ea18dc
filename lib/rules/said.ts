import type { LeftOut } from '../deploy/tree/left-out';
import type { Said } from '../deploy/tree/said';
import { tryNodePortRange } from '../facts/values/node-ports';
import { compareVersions, tryVersion } from '../net/version';
import { valueAt } from '../model/read/field-path';
import type { Finding } from './finding';
import { Severity } from './rule';

/**
 * What the texts of a repository speak against is advice: that a release is gone which the newest Kubernetes
 * that they name still has, a node port in a range that they name, a value that they put another in place of,
 * and an unknown field of a static pod.
 *
 * @param said asked only where it matters
 */
export function softenedBySaid(findings: readonly Finding[], said: () => Said): readonly Finding[] {
  return findings.map((finding) => {
    if (finding.severity === Severity.INFO) return finding;
    const word = wordAgainst(finding, said);
    if (word === undefined) return finding;
    return {
      ...finding,
      severity: Severity.INFO,
      fix: `${finding.fix} The texts here name ${word}.`,
    };
  });
}

/**
 * What scripts and documents that apply other files leave may be left over: what a removed release still took
 * is advice then, as is a conflict of what they apply with what lies in a folder of which they apply nothing.
 *
 * @param leftOut asked only where it matters
 */
export function softenedWhereLeft(
  findings: readonly Finding[],
  leftOut: LeftOut,
): readonly Finding[] {
  return findings.map((finding) => {
    const word = wordOfLeft(finding, leftOut);
    if (word === undefined) return finding;
    return { ...finding, severity: Severity.INFO, fix: `${finding.fix} ${word}` };
  });
}

function wordOfLeft(finding: Finding, { isLeft, areApart }: LeftOut): string | undefined {
  const { severity, since, places } = finding;
  const isByFile = places.every(({ manifest }) => manifest?.origin.unit === undefined);
  if (severity === Severity.INFO || !isByFile) return undefined;
  const file = places[0]?.file;
  if (since?.property === 'kubernetes' && file !== undefined && isLeft(file)) {
    return 'No script or document here is known to apply this file; they apply others.';
  }
  const [one, other] = filesOfTwo(finding);
  if (one === undefined || other === undefined) return undefined;
  const left = [one, other].find((file) => areApart(file === one ? other : one, file));
  return left && `No script or document here is known to apply ${left}; they apply the other.`;
}

/** The files of the two objects of a conflict; none where more take part, of which two may meet. */
function filesOfTwo({ places, among }: Finding): string[] {
  const manifests = new Set(places.map(({ manifest }) => manifest));
  const [one, other] = manifests;
  if (among || manifests.size !== 2 || one?.kind !== other?.kind) return [];
  return [...new Set(places.flatMap(({ file }) => file ?? []))];
}

function wordAgainst(finding: Finding, said: () => Said): string | undefined {
  const { since, rule, places } = finding;
  if (since?.property === 'kubernetes') {
    const newest = newestOf(said().kubernetes);
    return newest !== undefined && isOlder(newest, since.release)
      ? `Kubernetes ${newest}`
      : undefined;
  }
  if (rule.id === 'NET004') return staticPodOf(places, said);
  const value = valueAt(places[0]?.manifest?.object, places[0]?.field ?? '');
  if (rule.id === 'NET210') {
    const range = said().nodePorts.find((one) => isIn(value, one));
    return range && `the node ports ${range}`;
  }
  if (typeof value !== 'string' || !finding.what.startsWith(JSON.stringify(value)))
    return undefined;
  const word = said().replaced.find(
    (one) => value === one || (STAND_IN.test(one) && value.includes(one)),
  );
  return word && `${JSON.stringify(word)} as what is replaced`;
}

/** What nobody writes but to replace it: `{{image}}`, `<host>`, `%HOST%`, `HOST_NAME`, `__host__`. */
const STAND_IN = /[{}<>%$]|^[A-Z][A-Z0-9]*_[A-Z0-9_]+$|^__.*__$/;

/** The kubelet drops the unknown fields of a static pod. */
function staticPodOf([first]: Finding['places'], said: () => Said): string | undefined {
  if (first?.manifest?.kind !== 'Pod') return undefined;
  const name = first.file?.replace(/^.*[/\\]/, '') ?? '';
  return said().staticPods.includes(name) ? `${name} as a static pod` : undefined;
}

function newestOf(releases: readonly string[]): string | undefined {
  return releases.reduce<string | undefined>(
    (newest, one) => (newest === undefined || isOlder(newest, one) ? one : newest),
    undefined,
  );
}

function isOlder(release: string, than: string): boolean {
  const [a, b] = [tryVersion(release), tryVersion(than)];
  return a !== undefined && b !== undefined && compareVersions(a, b) < 0;
}

function isIn(value: unknown, range: string): boolean {
  const ports = tryNodePortRange(range);
  return (
    typeof value === 'number' && ports !== undefined && value >= ports.first && value <= ports.last
  );
}
