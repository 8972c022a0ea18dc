import { Knowledge } from '../../facts/releases/products';
import { compareVersions, tryVersion } from '../../net/version';
import type { Manifest } from '../read/manifest';
import { placeText, spotIn } from '../read/origin';
import type { Evidence, Target } from '../read/target';
import { TARGET_PROPERTIES, knowledgeIn } from '../read/target';
import { ADDRESSES } from './addresses';
import { CHART_KINDS, labelClue } from './charts';
import type { Clue, ClueProperty, ClueReader } from './clue';
import { Weight } from './clue';
import { IMAGES } from './images';
import { INSTALLERS } from './installers';
import { TRACES, namespaceClue, versionClue } from './traces';

/** kind -> group -> what reads its manifests */
const READERS = new Map<string, Map<string, ClueReader>>();

for (const [key, reader] of [...ADDRESSES, ...IMAGES, ...CHART_KINDS, ...INSTALLERS, ...TRACES]) {
  const [group = '', kind = ''] = key.split('/');
  READERS.set(kind, (READERS.get(kind) ?? new Map<string, ClueReader>()).set(group, reader));
}

/** What manifests show of the cluster that they are for. */
export function cluesIn(
  manifests: readonly Manifest[],
): ReadonlyMap<ClueProperty, readonly Clue[]> {
  const clues = new Map<ClueProperty, Clue[]>();
  const add = (clue: Clue | undefined) => {
    if (!clue) return;
    const those = clues.get(clue.property);
    if (those) those.push(clue);
    else clues.set(clue.property, [clue]);
  };
  for (const manifest of manifests) {
    READERS.get(manifest.kind)?.get(manifest.group)?.(manifest).forEach(add);
    add(namespaceClue(manifest));
    add(labelClue(manifest));
    add(versionClue(manifest));
  }
  return clues;
}

/** What is true of a cluster, with what manifests show of it in place of what is assumed. */
export function seenTarget(target: Target, manifests: readonly Manifest[]): Target {
  const open = TARGET_PROPERTIES.filter(
    (property) => knowledgeIn(target, property) === Knowledge.ASSUMED,
  );
  if (open.length === 0 || manifests.length === 0) return target;
  const clues = cluesIn(manifests);
  const seen = open.flatMap((property) => {
    const those = clues.get(property) ?? [];
    return those.length === 0 ? [] : [[property, conclusionOf(those)] as const];
  });
  const bgpModes = valuesOf(clues.get('bgpMode') ?? []);
  // Most show nothing, and many have one in common.
  if (seen.length === 0 && bgpModes.length !== 1) return target;
  return {
    ...target,
    bgpMode: target.bgpMode ?? (bgpModes.length === 1 ? bgpModes[0] : undefined),
    ...Object.fromEntries(
      seen.flatMap(([property, { value }]) => (value === undefined ? [] : [[property, value]])),
    ),
    knowledge: {
      ...target.knowledge,
      ...Object.fromEntries(seen.map(([property, { knowledge }]) => [property, knowledge])),
    },
    evidence: {
      ...target.evidence,
      ...Object.fromEntries(seen.map(([property, { evidence }]) => [property, evidence])),
    },
  };
}

/** What clues of one property say together. */
export interface Conclusion {
  /** Nothing where that which is assumed stays. */
  readonly value?: string;
  readonly knowledge: Knowledge;
  readonly evidence: Evidence;
}

export function conclusionOf(clues: readonly Clue[]): Conclusion {
  const weight = [Weight.EXACT, Weight.LEAST, Weight.BOUND].find((one) =>
    clues.some((clue) => clue.weight === one),
  );
  const those = clues.filter((clue) => clue.weight === weight);
  const among = valuesOf(those);
  const [oldest = '', newest = ''] = [among[0], among.at(-1)];
  if (weight === Weight.BOUND) {
    const evidence = evidenceOf(those, { among: [newest], isLeast: true, isBound: true });
    return { knowledge: Knowledge.ASSUMED, evidence };
  }
  if (weight === Weight.LEAST) {
    const evidence = evidenceOf(those, { among: [oldest], isLeast: true });
    return { value: newest, knowledge: Knowledge.ASSUMED, evidence };
  }
  const knowledge = among.length === 1 ? Knowledge.SEEN : Knowledge.ASSUMED;
  return { value: newest, knowledge, evidence: evidenceOf(those, { among }) };
}

/** Its lines are looked up when somebody asks for them: most clues say nothing that a report needs. */
function evidenceOf(clues: readonly Clue[], shown: Omit<Evidence, 'places'>): Evidence {
  let places: readonly string[] | undefined;
  return {
    ...shown,
    get places() {
      return (places ??= placesOf(clues));
    },
  };
}

/** Each value once, the oldest release first. */
export function valuesOf(clues: readonly Clue[]): string[] {
  return [...new Set(clues.map(({ value }) => value))].sort(byRelease);
}

function byRelease(a: string, b: string): number {
  const [one, other] = [tryVersion(a), tryVersion(b)];
  const order = one && other ? compareVersions(one, other) : 0;
  return order || (a < b ? -1 : a > b ? 1 : 0);
}

const MOST_PLACES = 3;

/** Where clues stand, one of each file. */
function placesOf(clues: readonly Clue[]): string[] {
  const byFile = new Map<string, string>();
  for (const { manifest, field } of clues) {
    const { origin } = manifest;
    const spot = spotIn(origin, field);
    const place = placeText({ ...origin, ...spot });
    const file = spot.file ?? place;
    const known = byFile.get(file);
    if (known === undefined || place < known) byFile.set(file, place);
  }
  return [...byFile.values()].sort().slice(0, MOST_PLACES);
}
