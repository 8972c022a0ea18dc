import { comparedGraph } from '../../map/graph/changes';
import { mapGraph } from '../../map/graph/graph';
import type { MapGraph } from '../../map/graph/map-graph';
import type { Network } from '../../model/queries/network';
import { faultsOf } from '../../report/faults';
import { DEFAULT_RULES } from '../../rules/catalogue';
import { labelText, networkLabels } from '../../ways/trace/network-labels';
import { waysOf } from '../../ways/trace/ways';
import type { Judgement } from '../check/check';
import { judgeFiles } from '../check/check';
import type { Stdin } from '../check/source';
import type { MapOptions } from '../map-options';

/** The graph of the files, compared with older ones where these are named. */
export function graphOf(options: MapOptions, today: string, stdin: Stdin): MapGraph {
  const { paths, before } = options;
  const judged = (those: readonly string[]) =>
    judgeFiles({ ...options, paths: those, rules: DEFAULT_RULES, units: [] }, today, stdin);
  const now = judged(paths);
  if (before === undefined) return drawn(now, networkTexts(now.networks));
  const old = judged([before]);
  const isSingle = [old, now].every(({ networks }) => networkLabels(networks).size < 2);
  const textsOf = ({ networks }: Judgement, roots: readonly string[]) =>
    isSingle ? networkTexts(networks) : comparableTexts(networks, roots);
  return comparedGraph(drawn(old, textsOf(old, [before])), drawn(now, textsOf(now, paths)));
}

function drawn({ findings }: Judgement, texts: ReadonlyMap<Network, string>): MapGraph {
  const clusters = [...texts].map(([network, cluster]) => ({ cluster, ways: waysOf(network) }));
  return mapGraph(clusters, faultsOf(findings));
}

/** What each network is called. */
function networkTexts(networks: readonly Network[]): ReadonlyMap<Network, string> {
  return new Map(
    [...networkLabels(networks)].map(([network, label]) => [network, labelText(label)]),
  );
}

/** What two sets of files may have in common: the names of clusters and units, without the folders of the sets. */
function comparableTexts(
  networks: readonly Network[],
  roots: readonly string[],
): ReadonlyMap<Network, string> {
  return new Map(
    [...networkLabels(networks)].map(([network, { units }]) => {
      const text = labelText({ cluster: network.name ?? '', units });
      return [network, roots.reduce(withoutRoot, text)];
    }),
  );
}

function withoutRoot(text: string, root: string): string {
  const folder = root.replace(/\/+$/, '');
  const words = text.split(' ').map((word) => {
    if (word.startsWith(`${folder}/`)) return word.slice(folder.length + 1);
    return word === folder ? '.' : word;
  });
  return words.join(' ');
}
