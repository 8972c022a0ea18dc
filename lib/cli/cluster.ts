import { Knowledge } from '../facts/releases/products';
import type { Clue, ClueProperty } from '../model/evidence/clue';
import type { Conclusion } from '../model/evidence/evidence';
import { conclusionOf } from '../model/evidence/evidence';
import { Refusals } from '../props/refusals';
import { printable } from '../report/escape';
import { CLUSTER_FILE_SHAPE } from './check/cluster-file-shape';

/** Tells editors what the file may hold; the path is that of a file beside node_modules. */
export const SCHEMA_LINE =
  '# yaml-language-server: $schema=node_modules/cdk8s-reach/schemas/cluster.schema.json';

/** The keys that are written, in the order that people read them in. */
const KEYS: readonly ClueProperty[] = [
  'kubernetes',
  'metallb',
  'metallbClass',
  'metallbNamespace',
  'bgpMode',
  'gatewayApi',
  'gatewayChannel',
  'domain',
  'serviceCidrs',
  'podCidrs',
  'nodePortRange',
  'ingressClass',
  'ingressController',
];

const LISTS: readonly ClueProperty[] = ['serviceCidrs', 'podCidrs'];

/** A cluster file of what is seen, each line with the place; what is not seen for sure is a comment. */
export function clusterFileText(clues: ReadonlyMap<ClueProperty, readonly Clue[]>): string {
  const lines = KEYS.flatMap((key) => {
    const those = clues.get(key) ?? [];
    return those.length === 0 ? [] : [lineOf(key, conclusionOf(those))];
  });
  return [SCHEMA_LINE, ...(lines.length > 0 ? lines : [NOTHING]), ''].join('\n');
}

const NOTHING = '# Nothing is seen: no release, network or controller of the cluster stands here.';

function lineOf(key: ClueProperty, { value, knowledge, evidence }: Conclusion): string {
  const places = evidence.places.map(printable).join(', ');
  const { among, isLeast } = evidence;
  const isOpen = knowledge === Knowledge.ASSUMED && !isLeast;
  if (value === undefined) return `# ${key}: ${among.map(printable).join()} or newer (${places})`;
  if (isOpen) return `# ${key}: ${among.map(printable).join(' or ')} (${places})`;
  const written = LISTS.includes(key) ? value.split(',').map((one) => one.trim()) : value;
  if (isRefused(key, written))
    return `# ${key}: ${printable(value)}, which is not known here (${places})`;
  return `${key}: ${JSON.stringify(written)} # ${isLeast ? 'or newer, ' : ''}${places}`;
}

/** Whether --cluster would refuse it, as a release that is not known yet. */
function isRefused(key: ClueProperty, value: string | readonly string[]): boolean {
  const refusals = new Refusals('cluster');
  CLUSTER_FILE_SHAPE.run({ [key]: value }, refusals.at(''));
  try {
    refusals.throwIfAny(isRefused);
    return false;
  } catch {
    return true;
  }
}
