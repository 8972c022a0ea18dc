import { groupBy } from '../model/queries/group';
import { ClientKind } from '../ways/ask/client';
import { endsOf, tryDecisive, verdictOf } from '../ways/chain/chain';
import { HopKind } from '../ways/chain/hop';
import { Verdict } from '../ways/chain/verdict';
import { labelText } from '../ways/trace/network-labels';
import type { Way } from '../ways/trace/ways';
import { ENDS, spotText } from './answer-text';
import { answersJson } from './answer-json';
import { printable } from './escape';
import type { Colors } from './text';
import { NO_COLORS } from './text';

/** The ways into one cluster, or into some units of it. */
export interface ClusterWays {
  /** Empty where it has no name. */
  readonly cluster: string;
  /** Empty where the cluster has no others. */
  readonly units: string;
  readonly ways: readonly Way[];
}

interface TableOptions {
  readonly version: string;
  readonly colors?: Colors;
  /** Whether there are files that nothing deploys. */
  readonly leavesOut?: boolean;
}

/** Every way in, those of a cluster and of a client together. */
export function wayTableText(
  clusters: readonly ClusterWays[],
  format: string,
  { version, colors = NO_COLORS, leavesOut = false }: TableOptions,
): string {
  if (format === 'json') return wayTableJson(clusters, version);
  const byName = groupBy(
    clusters.filter(({ ways }) => ways.length > 0),
    ({ cluster }) => cluster,
  );
  const blocks = [...byName].flatMap(([cluster, parts]) =>
    AUDIENCES.flatMap(([kind, title]) => {
      const rows = rowsFrom(parts, kind);
      if (rows.length === 0) return [];
      const where = cluster === '' ? '' : `[${printable(cluster)}] `;
      return [[`${where}${title}:`, ...rowsText(rows, colors)].join('\n')];
    }),
  );
  const all = blocks.length === 0 ? [NOTHING] : blocks;
  return `${[...all, ...(leavesOut ? [LEFT_OUT] : [])].join('\n\n')}\n`;
}

const LEFT_OUT = 'left out: the ways of files that nothing deploys, and of retired folders';

/** What an empty answer has not seen. */
const NOTHING =
  'no way in: there is no Service, no route and no host port in the checked files; what charts and other tools make is not among them';

const AUDIENCES: readonly (readonly [ClientKind, string])[] = [
  [ClientKind.INTERNET, 'from outside, by load balancers and routes'],
  [ClientKind.NODES, 'by the addresses of the nodes'],
  [ClientKind.POD, 'from a pod of the same namespace'],
];

/** What several units of a cluster have alike is one row, which tells the units unless all of them have it. */
function rowsFrom(parts: readonly ClusterWays[], kind: ClientKind): Row[] {
  const all = parts.flatMap(({ units, ways }) =>
    ways.filter(({ from }) => from === kind).map((way) => ({ ...rowOf(way), units: [units] })),
  );
  return [...groupBy(all, ({ cells }) => JSON.stringify(cells)).values()]
    .flatMap((those) => {
      const units = [...new Set(those.flatMap((row) => row.units))];
      return those.slice(0, 1).map((row) => ({
        ...row,
        units: units.length === parts.length ? [] : units,
      }));
    })
    .sort(byRequest);
}

function byRequest({ cells: [a = ''] }: Row, { cells: [b = ''] }: Row): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rowsText(rows: readonly Row[], colors: Colors): string[] {
  const widths = [0, 1, 2].map((column) =>
    Math.min(
      60,
      rows.reduce((most, { cells }) => Math.max(most, (cells[column] ?? '').length), 0),
    ),
  );
  return rows.map(({ cells, place, isGiven, units }) => {
    const text = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    const line = `  ${isGiven ? text : colors.warning(text)}  ${colors.dim(place + unitsText(units))}`;
    return line.trimEnd();
  });
}

const MOST_UNITS = 2;

function unitsText(units: readonly string[]): string {
  if (units.length === 0) return '';
  const more = units.length - MOST_UNITS;
  const shown = units.slice(0, MOST_UNITS).map(printable).join('; ');
  return `  [${shown}${more > 0 ? ` and ${more} more` : ''}]`;
}

interface Row {
  readonly cells: readonly string[];
  readonly place: string;
  readonly isGiven: boolean;
  /** Empty where all units of the cluster have it. */
  readonly units: readonly string[];
}

function rowOf({ request, chain, admits }: Way): Omit<Row, 'units'> {
  const verdict = verdictOf(chain);
  const decisive = tryDecisive(chain);
  if (decisive?.kind === HopKind.POLICY && verdict === Verdict.UNKNOWN && admits) {
    const [first] = decisive.places;
    const whom = admits.length > 0 ? `by ${admits.join(', ')}` : 'by no pod';
    return {
      cells: [request, 'by some', `${endText(chain)}, ${whom}`].map(printable),
      place: first ? printable(spotText(first)) : '',
      isGiven: true,
    };
  }
  const [first] = (decisive ?? endsOf(chain)[0]?.hops[0])?.places ?? [];
  return {
    cells: [request, ENDS[verdict], decisive?.what ?? endText(chain)].map(printable),
    place: first ? printable(spotText(first)) : '',
    isGiven: decisive === undefined,
  };
}

/** What answers at the ends of a chain. */
export function endText(chain: Way['chain']): string {
  const ends = endsOf(chain).map(({ hops }) => {
    const end = [...hops].reverse().find(({ kind }) => kind !== HopKind.POLICY);
    return end?.what ?? '';
  });
  const names = [...new Set(ends)];
  return names.length > 3
    ? `${names.slice(0, 3).join('; ')} and ${names.length - 3} more`
    : names.join('; ');
}

function wayTableJson(clusters: readonly ClusterWays[], version: string): string {
  const answers = clusters.flatMap(({ ways, ...label }) =>
    ways.map(({ from, request, chain }) => ({
      question: `${request} from ${from}`,
      cluster: labelText(label),
      chain,
    })),
  );
  return answersJson(answers, version);
}
