import { ClientKind } from '../ways/ask/client';
import { endsOf, tryDecisive, verdictOf } from '../ways/chain/chain';
import { HopKind } from '../ways/chain/hop';
import { Verdict } from '../ways/chain/verdict';
import type { Way } from '../ways/trace/ways';
import { ENDS, spotText } from './answer-text';
import { answersJson } from './answer-json';
import { printable } from './escape';
import type { Colors } from './text';
import { NO_COLORS } from './text';

/** The ways into one cluster. */
export interface ClusterWays {
  /** Empty where it has no name. */
  readonly cluster: string;
  readonly ways: readonly Way[];
}

/** Every way in, those of a cluster and of a client together. */
export function wayTableText(
  clusters: readonly ClusterWays[],
  format: string,
  { version, colors = NO_COLORS }: { readonly version: string; readonly colors?: Colors },
): string {
  if (format === 'json') return wayTableJson(clusters, version);
  const blocks = clusters.flatMap(({ cluster, ways }) =>
    AUDIENCES.flatMap(([kind, title]) => {
      const those = ways.filter(({ from }) => from === kind);
      if (those.length === 0) return [];
      const where = cluster === '' ? '' : `[${printable(cluster)}] `;
      return [[`${where}${title}:`, ...rowsText(those, colors)].join('\n')];
    }),
  );
  if (blocks.length === 0) return `${NOTHING}\n`;
  return `${blocks.join('\n\n')}\n`;
}

/** What an empty answer has not seen. */
const NOTHING =
  'no way in: there is no Service, no route and no host port in the checked files; what charts and other tools make is not among them';

const AUDIENCES: readonly (readonly [ClientKind, string])[] = [
  [ClientKind.INTERNET, 'from outside, by load balancers and routes'],
  [ClientKind.NODES, 'by the addresses of the nodes'],
  [ClientKind.POD, 'from pods of the cluster'],
];

function rowsText(ways: readonly Way[], colors: Colors): string[] {
  const rows = ways.map(rowOf);
  const widths = [0, 1, 2].map((column) =>
    Math.min(
      60,
      rows.reduce((most, { cells }) => Math.max(most, (cells[column] ?? '').length), 0),
    ),
  );
  return rows.map(({ cells, place, isGiven }) => {
    const text = cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
    const line = `  ${isGiven ? text : colors.warning(text)}  ${colors.dim(place)}`;
    return line.trimEnd();
  });
}

interface Row {
  readonly cells: readonly string[];
  readonly place: string;
  readonly isGiven: boolean;
}

function rowOf({ request, chain, admits }: Way): Row {
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

function endText(chain: Way['chain']): string {
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
  const answers = clusters.flatMap(({ cluster, ways }) =>
    ways.map(({ from, request, chain }) => ({
      question: `${request} from ${from}`,
      cluster,
      chain,
    })),
  );
  return answersJson(answers, version);
}
