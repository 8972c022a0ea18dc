import { ApplyOrder } from '../../cluster/apply-order';
import { BgpMode, bgpModeFault } from '../../cluster/bgp-mode';
import { checkNetworks } from '../../cluster/cluster-props';
import { GatewayChannel } from '../../cluster/gateway';
import { GatewayFeature } from '../../cluster/gateway-feature';
import { IngressController } from '../../cluster/ingress-controller';
import { RELEASES_TO_WRITE_FOR } from '../../facts/releases/versions';
import { isFields } from '../../model/read/fields';
import { targetOfNotes } from '../../model/read/notes';
import type { Target } from '../../model/read/target';
import { DEFAULT_TARGET } from '../../model/read/target';
import { readYaml } from '../../model/yaml/documents';
import { quote } from '../../props/quote';
import { Refusals } from '../../props/refusals';
import type { ClusterFileProps } from './cluster-file-shape';
import { CLUSTER_FILE_SHAPE } from './cluster-file-shape';
import { readRegularFile } from './regular-file';

/** @throws what is wrong with the file */
export function readCluster(file: string): Target {
  const refusals = new Refusals(file, inYaml);
  const props = tryProps(file, refusals);
  if (props !== undefined) CLUSTER_FILE_SHAPE.run(props, refusals.at(''));
  if (props !== undefined && !refusals.mistyped) {
    const releases = { ...RELEASES_TO_WRITE_FOR, ...props };
    refusals.at('bgpMode').judge(props.bgpMode, (mode) => bgpModeFault(releases, mode, 'metallb'));
    checkNetworks(props, refusals);
  }
  refusals.throwIfAny(readCluster);
  return targetOfNotes(props, DEFAULT_TARGET, { by: 'cluster file', path: file });
}

/** Names the values of enums instead of their members. */
function inYaml(text: string): string {
  // Here, since they are loaded where a file of a cluster is given.
  const enums: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...{ ApplyOrder, BgpMode, GatewayChannel, GatewayFeature, IngressController },
  };
  return text
    .replace(/GatewayImplementation\.traefik\("(.*?)"\)/, '"Traefik $1"')
    .replace('a GatewayImplementation', 'text')
    .replace(/one of the values of (\w+)/, (whole, name: string) =>
      enums[name] ? `one of ${Object.values(enums[name]).join(', ')}` : whole,
    )
    .replace(
      /\b(\w+)\.([A-Z0-9_]+)\b/g,
      (whole, name: string, member: string) => enums[name]?.[member] ?? whole,
    );
}

/** One map; an empty file says nothing. */
function tryProps(file: string, refusals: Refusals): ClusterFileProps | undefined {
  try {
    const { documents, faults } = readYaml(readRegularFile(file));
    if (faults[0]) throw new Error(`${faults[0].problem} (line ${faults[0].line})`);
    const repeat = documents[0]?.repeats[0];
    if (repeat) throw new Error(`${quote(repeat.key)} stands twice (line ${repeat.line})`);
    if (documents.length > 1) throw new Error(`it has ${documents.length} documents`);
    const props = documents[0]?.value ?? {};
    if (isFields(props)) return props;
    throw new Error('it is not a map');
  } catch (error) {
    refusals.add('file', undefined, {
      what: `cannot be read: ${(error as Error).message}`,
      why: 'the properties of the cluster decide which rules apply',
      fix: 'write YAML with one key for each property of Cluster, such as kubernetes: "1.32"',
    });
    return undefined;
  }
}
