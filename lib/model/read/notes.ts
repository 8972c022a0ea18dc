import { ALL_ASSUMED } from '../../facts/releases/products';
import { at, fieldsOf, isFields, textOf, textsOf } from './fields';
import type { Target } from './target';
import { DEFAULTS } from './target';
import type { WaiverNote } from './waiver';

/** What a folder says of itself in lines that `sha256sum --check` passes over. */
export interface Notes {
  /** What is true of the cluster of each folder below. */
  readonly clusters: ReadonlyMap<string, Target>;
  readonly waivers: readonly WaiverNote[];
}

/** `# cluster lab {"domain":"cluster.local",...}`. A folder that is no plain word is in quotes. */
export function clusterLine(folder: string, target: Target): string {
  const name = PLAIN.test(folder) ? folder : JSON.stringify(folder);
  return `# cluster ${name} ${sortedJson(target)}`;
}

/** `# waiver {"objects":["Service shop/web"],"reason":"...","rule":"NET203"}`. */
export function waiverLine(waiver: WaiverNote): string {
  return `# waiver ${sortedJson(waiver)}`;
}

/** Lines that are no notes, or not whole, are skipped. */
export function parseNotes(text: string): Notes {
  const clusters = new Map<string, Target>();
  const waivers: WaiverNote[] = [];
  for (const line of text.split('\n')) {
    const [, plain, quoted, target] = CLUSTER.exec(line) ?? [];
    const folder = plain ?? textOf(tryJson(quoted ?? ''));
    const said = tryJson(target ?? '');
    if (folder !== undefined && isFields(said)) clusters.set(folder, targetOfNotes(said));
    const waiver = tryWaiver(tryJson(/^# waiver (.+?)\r?$/.exec(line)?.[1] ?? ''));
    if (waiver) waivers.push(waiver);
  }
  return { clusters, waivers };
}

const PLAIN = /^[\w./-]+$/;
const CLUSTER = /^# cluster (?:([\w./-]+)|("(?:[^"\\]|\\.)*")) (\{.*\})\r?$/;

/** What is true of a cluster, as far as it is said in the right types; other releases are assumed. */
export function targetOfNotes(said: unknown): Target {
  const text = (key: string) => textOf(at(said, key));
  const texts = (key: string) =>
    Array.isArray(at(said, key)) ? textsOf(at(said, key)) : undefined;
  return {
    kubernetes: text('kubernetes') ?? DEFAULTS.kubernetes,
    metallb: text('metallb') ?? DEFAULTS.metallb,
    metallbClass: text('metallbClass'),
    metallbNamespace: text('metallbNamespace') ?? DEFAULTS.metallbNamespace,
    bgpMode: text('bgpMode'),
    domain: text('domain') ?? DEFAULTS.domain,
    serviceCidrs: texts('serviceCidrs'),
    podCidrs: texts('podCidrs'),
    nodeCidrs: texts('nodeCidrs'),
    nodePortRange: text('nodePortRange') ?? DEFAULTS.nodePortRange,
    ingressClass: text('ingressClass'),
    ingressController: text('ingressController'),
    gatewayController: text('gatewayController'),
    gatewayApi: text('gatewayApi') ?? DEFAULTS.gatewayApi,
    gatewayChannel: text('gatewayChannel') ?? DEFAULTS.gatewayChannel,
    knowledge: knowledgeWithout((property) => text(property) !== undefined),
  };
}

/** How the releases are known of which some are stated; nothing where all are. */
function knowledgeWithout(isStated: (property: string) => boolean): Target['knowledge'] {
  const assumed = Object.entries(ALL_ASSUMED).filter(([property]) => !isStated(property));
  return assumed.length > 0 ? Object.fromEntries(assumed) : undefined;
}

function tryWaiver(said: unknown): WaiverNote | undefined {
  const [rule, cluster, reason, until] = ['rule', 'cluster', 'reason', 'until'].map((key) =>
    textOf(at(said, key)),
  );
  const objects = textsOf(at(said, 'objects'));
  if (rule === undefined || objects.length === 0 || !reason?.trim()) return undefined;
  return { rule, objects, cluster, reason, until };
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** One line, in an order that does not depend on who made the object. */
function sortedJson(value: object): string {
  const fields = fieldsOf(value);
  return JSON.stringify(fields, Object.keys(fields).sort());
}
