import { spotText, ENDS } from '../report/answer-text';
import { jsonText, markdown, printable } from '../report/escape';
import { at, textsOf } from '../model/read/fields';
import { endText } from '../report/way-table';
import { ClientKind } from '../ways/ask/client';
import { endsOf, tryDecisive, verdictOf } from '../ways/chain/chain';
import { HopKind } from '../ways/chain/hop';
import { Verdict } from '../ways/chain/verdict';
import type { Way } from '../ways/trace/ways';
import { csvText } from './csv';
import type { ExportedWays } from './exported';

/** One line of the table: who may reach what. */
interface Row {
  readonly cluster: string;
  readonly from: string;
  /** Empty where everybody is. */
  readonly admitted: string;
  readonly to: string;
  readonly answer: string;
  /** What answers, or what decides. */
  readonly what: string;
  readonly place: string;
}

const HEAD: Readonly<Record<keyof Row, string>> = {
  cluster: 'cluster',
  from: 'from',
  admitted: 'only from',
  to: 'to',
  answer: 'answer',
  what: 'what answers, or why not',
  place: 'place',
};

const KEYS = Object.keys(HEAD) as (keyof Row)[];

/** A table of who may reach what, by clusters, clients and requests. */
export function firewallText(
  clusters: readonly ExportedWays[],
  format: string,
  version: string,
): string {
  const rows = clusters.flatMap(({ cluster, ways }) => ways.map((way) => rowOf(cluster, way)));
  if (format === 'csv') {
    return csvText([
      KEYS.map((key) => HEAD[key]),
      ...rows.map((row) => KEYS.map((key) => row[key])),
    ]);
  }
  if (format === 'json') {
    return jsonText({ version: 1, tool: { name: 'cdk8s-reach', version }, ways: rows });
  }
  return markdownText(rows);
}

/** The column of the cluster is left out where there is one. */
function markdownText(rows: readonly Row[]): string {
  if (rows.length === 0) return 'There is no way in.\n';
  const keys = KEYS.filter((key) => key !== 'cluster' || rows.some((row) => row.cluster !== ''));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [
    line(keys.map((key) => HEAD[key])),
    line(keys.map(() => '---')),
    ...rows.map((row) => line(keys.map((key) => markdown(row[key])))),
  ].join('');
}

const FROM: Readonly<Record<ClientKind, string>> = {
  [ClientKind.INTERNET]: 'internet',
  [ClientKind.NODES]: 'network of the nodes',
  [ClientKind.NODE]: 'nodes',
  [ClientKind.POD]: 'a pod of the same namespace',
  [ClientKind.CLUSTER]: 'pods of another cluster',
};

function rowOf(cluster: string, way: Way): Row {
  const { from, request, chain } = way;
  const verdict = verdictOf(chain);
  const decisive = tryDecisive(chain);
  const admitted = admittedOf(way);
  const isPartly =
    verdict === Verdict.UNKNOWN && decisive?.kind === HopKind.POLICY && admitted !== undefined;
  const [place] = (decisive ?? endsOf(chain)[0]?.hops[0])?.places ?? [];
  return {
    cluster,
    from: FROM[from],
    admitted: admitted === undefined ? '' : admitted.length === 0 ? 'nobody' : admitted.join(', '),
    to: request,
    answer: isPartly ? 'reached by some' : ENDS[verdict],
    what: isPartly || !decisive ? endText(chain) : decisive.what,
    place: place ? printable(spotText(place)) : '',
  };
}

/** Those that policies or source ranges admit; nothing where they admit everybody. */
function admittedOf({ from, admits, servicePort }: Way): readonly string[] | undefined {
  if (admits || from !== ClientKind.INTERNET || !servicePort) return admits;
  const ranges = textsOf(at(servicePort.service.manifest.spec, 'loadBalancerSourceRanges'));
  return ranges.length > 0 ? ranges : undefined;
}
