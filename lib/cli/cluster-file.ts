import { readFileSync } from 'node:fs';
import { bgpModeFault } from '../cluster/bgp-mode';
import { CLUSTER_SHAPE, checkNetworks } from '../cluster/cluster-props';
import { NEWEST_METALLB } from '../facts/versions';
import { targetOf } from '../model/notes';
import { DEFAULT_TARGET } from '../model/target';
import type { Target } from '../model/target';
import { parseYaml } from '../model/yaml';
import { Refusals } from '../props/refusals';

/** @throws what is wrong with the file */
export function readCluster(file: string): Target {
  const refusals = new Refusals(file);
  const props = tryProps(file, refusals);
  if (props !== undefined) CLUSTER_SHAPE.run(props, refusals.at(''));
  if (props !== undefined && !refusals.mistyped) {
    const { metallb = NEWEST_METALLB, bgpMode } = props;
    refusals.at('bgpMode').judge(bgpMode, (mode) => bgpModeFault(metallb, mode));
    checkNetworks(props, refusals);
  }
  refusals.throwIfAny(readCluster);
  return props === undefined ? DEFAULT_TARGET : targetOf(props);
}

type Props = Parameters<typeof checkNetworks>[0];

/** One map; an empty file says nothing. */
function tryProps(file: string, refusals: Refusals): Props | undefined {
  try {
    const documents = parseYaml(readFileSync(file, 'utf8'));
    if (documents.length < 2) return documents[0]?.value ?? {};
    throw new Error(`it has ${documents.length} documents`);
  } catch (error) {
    refusals.add('file', undefined, {
      what: `cannot be read: ${(error as Error).message}`,
      why: 'what is true of the cluster decides what is wrong',
      fix: 'write YAML with one key for each prop of Cluster, such as kubernetes: "1.32"',
    });
    return undefined;
  }
}
