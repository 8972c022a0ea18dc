import type { Network } from '../../model/queries/network';

/** What a network is called where there are several: its cluster, and the units where a cluster has several. */
export interface NetworkLabel {
  /** Empty where there is only one cluster. */
  readonly cluster: string;
  /** Empty where the cluster has no other network. */
  readonly units: string;
}

const MOST_UNITS = 2;
const NO_LABEL: NetworkLabel = { cluster: '', units: '' };

/** Those with objects: the others have no label. */
export function networkLabels(networks: readonly Network[]): ReadonlyMap<Network, NetworkLabel> {
  const those = networks.filter(({ manifests }) => manifests.length > 0);
  const counts = new Map<string | undefined, number>();
  for (const { name } of those) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    those.map((network) => {
      const cluster = counts.size > 1 ? network.label : '';
      const isAlone = counts.get(network.name) === 1;
      return [network, isAlone ? { ...NO_LABEL, cluster } : { cluster, units: unitsText(network) }];
    }),
  );
}

export function labelText({ cluster, units }: NetworkLabel = NO_LABEL): string {
  return [cluster, units].filter((one) => one !== '').join(': ');
}

/** The cluster that Flux or Argo CD deploys all units to, else the units, else the folder of the files. */
function unitsText({ manifests }: Network): string {
  const names = [...new Set(manifests.flatMap(({ origin }) => origin.unit ?? []))].sort();
  if (names.length === 0) return folderOf(manifests.map(({ origin }) => origin.file ?? ''));
  const clusters = new Set(names.map((name) => / in (.+)$/.exec(name)?.[1]));
  const [only] = clusters;
  if (names.length > 1 && clusters.size === 1 && only !== undefined) return only;
  const more = names.length - MOST_UNITS;
  return `${names.slice(0, MOST_UNITS).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The folder that all of the files are in, or the only file. */
function folderOf(files: readonly string[]): string {
  const sorted = [...new Set(files)].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  if (first === last) return first;
  const parts = first.split('/');
  const others = last.split('/');
  const end = parts.findIndex((part, index) => part !== others[index]);
  return parts.slice(0, end).join('/') || '.';
}
