import { jsonText, printable, sarifMessage } from '../escape';
import { PROJECT, SARIF_SCHEMA, uriOf } from '../sarif-files';
import type { ClusterChange, Diff, DiffPlace, RefusedChange } from './diff';
import {
  CANNOT_BE_TOLD,
  MAYBE_IMMUTABLE,
  KINDS,
  levelOf,
  othersText,
  placesOf,
  askedText,
  turnText,
} from './diff';

/** @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function diffSarif({ changes, immutable, version }: Diff): string {
  const rules = [...KINDS, 'immutable', MAYBE_IMMUTABLE, CANNOT_BE_TOLD].map((kind) => ({
    id: ruleId(kind),
    shortDescription: { text: kind },
    defaultConfiguration: { level: levelOf(kind) },
  }));
  const driver = { name: 'cdk8s-reach', version, informationUri: PROJECT, rules };
  return jsonText({
    $schema: SARIF_SCHEMA,
    // eslint-disable-next-line no-restricted-syntax -- the version of the file's own format
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        results: [...changes.map(changeSarif), ...immutable.map(refusedSarif)],
      },
    ],
  });
}

function ruleId(kind: string): string {
  return `diff/${kind.replaceAll(' ', '-')}`;
}

function changeSarif(change: ClusterChange): object {
  const { kind, cluster } = change;
  const name = kind === 'untold' ? CANNOT_BE_TOLD : kind;
  const lines = [
    `${cluster === '' ? '' : `[${cluster}] `}${name}: ${askedText(change)}: ${turnText(change)}`,
    ...[othersText(change)].filter((one) => one !== ''),
  ];
  return resultOf(name, lines, placesOf(change));
}

function refusedSarif({ what, why, fix, places, isSure }: RefusedChange): object {
  const kind = isSure ? 'immutable' : MAYBE_IMMUTABLE;
  return resultOf(kind, [what, `Why: ${why}`, `Fix: ${fix}`], places);
}

function resultOf(kind: string, lines: readonly string[], places: readonly DiffPlace[]): object {
  const now = places.filter(({ side }) => side === 'now');
  const [first, ...others] = now.length > 0 ? now : places;
  return {
    ruleId: ruleId(kind),
    level: levelOf(kind),
    message: { text: lines.map(sarifMessage).join('\n') },
    locations: first ? [locationOf(first)] : [],
    ...(others.length > 0 && {
      relatedLocations: others.map((place, id) => ({ id, ...locationOf(place) })),
    }),
  };
}

function locationOf({ file, line, object, field }: DiffPlace): object {
  return {
    ...(file !== undefined && {
      physicalLocation: {
        artifactLocation: { uri: uriOf(file) },
        ...(line !== undefined && { region: { startLine: line } }),
      },
    }),
    logicalLocations: [{ fullyQualifiedName: printable(`${object} ${field}`.trimEnd()) }],
  };
}
