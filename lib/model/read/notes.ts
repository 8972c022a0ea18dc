import { Knowledge } from '../../facts/releases/products';
import type { Fields } from './fields';
import { at, isFields, listOf, textMapOf, textOf, textsOf } from './fields';
import type {
  Statement,
  Target,
  TargetAudience,
  TargetGateway,
  TargetIngressClass,
  TargetPods,
} from './target';
import { DEFAULTS, TARGET_PROPERTIES, knowledgeBeside } from './target';
import type { WaiverNote } from './waiver';

/** What a folder says of itself in lines that `sha256sum --check` passes over. */
export interface Notes {
  /** What is true of the cluster of each folder below. */
  readonly clusters: ReadonlyMap<string, Target>;
  readonly waivers: readonly WaiverNote[];
}

/**
 * `# cluster lab {"assumed":["gatewayApi"],"domain":"cluster.local",...}`. A folder that is no plain
 * word is in quotes. What is assumed is what the manifests are written for.
 */
export function clusterLine(folder: string, target: Target): string {
  const name = PLAIN.test(folder) ? folder : JSON.stringify(folder);
  const { knowledge, evidence, statement, ...said } = target;
  const assumed = TARGET_PROPERTIES.filter(
    (property) => said[property] !== undefined && knowledge?.[property] === Knowledge.ASSUMED,
  );
  return `# cluster ${name} ${sortedJson(assumed.length > 0 ? { ...said, assumed } : said)}`;
}

/** `# waiver {"objects":["Service shop/web"],"reason":"...","rule":"NET203"}`. */
export function waiverLine(waiver: WaiverNote): string {
  return `# waiver ${sortedJson(waiver)}`;
}

/**
 * Lines that are no notes, or not whole, are skipped.
 *
 * @param path of the file that the text is from
 */
export function parseNotes(text: string, path: string): Notes {
  const clusters = new Map<string, Target>();
  const waivers: WaiverNote[] = [];
  for (const line of text.split('\n')) {
    const [, plain, quoted, target] = CLUSTER.exec(line) ?? [];
    const folder = plain ?? textOf(tryJson(quoted ?? ''));
    const said = tryJson(target ?? '');
    if (folder !== undefined && isFields(said)) clusters.set(folder, targetOfRecord(said, path));
    const waiver = tryWaiver(tryJson(/^# waiver (.+?)\r?$/.exec(line)?.[1] ?? ''));
    if (waiver) waivers.push(waiver);
  }
  return { clusters, waivers };
}

const PLAIN = /^[\w./-]+$/;
const CLUSTER = /^# cluster (?:([\w./-]+)|("(?:[^"\\]|\\.)*")) (\{.*\})\r?$/;

/**
 * What is true of a cluster, as far as it is said in the right types; else what holds by default.
 *
 * @param assumed the properties that the text gives and does not state
 */
export function targetOfNotes(
  said: unknown,
  defaults: Target,
  statement: Statement,
  assumed: readonly string[] = [],
): Target {
  const text = (key: string) => textOf(at(said, key));
  const texts = (key: string) =>
    Array.isArray(at(said, key)) ? textsOf(at(said, key)) : undefined;
  return {
    kubernetes: text('kubernetes') ?? defaults.kubernetes,
    metallb: text('metallb') ?? defaults.metallb,
    cilium: text('cilium'),
    metallbClass: text('metallbClass'),
    metallbNamespace: text('metallbNamespace') ?? defaults.metallbNamespace,
    bgpMode: text('bgpMode'),
    domain: text('domain') ?? defaults.domain,
    serviceCidrs: texts('serviceCidrs'),
    podCidrs: texts('podCidrs'),
    nodeCidrs: texts('nodeCidrs'),
    nodePortRange: text('nodePortRange') ?? defaults.nodePortRange,
    ingressClass: text('ingressClass'),
    ingressController: text('ingressController'),
    ingressClasses: ingressClassesIn(at(said, 'ingressClasses')),
    gateways: gatewaysIn(at(said, 'gateways')),
    ingressControllerPods: podsIn(at(said, 'ingressControllerPods')),
    gatewayPods: podsIn(at(said, 'gatewayPods')),
    audiences: audiencesIn(at(said, 'audiences')),
    gatewayApi: text('gatewayApi') ?? defaults.gatewayApi,
    gatewayChannel: text('gatewayChannel') ?? defaults.gatewayChannel,
    knowledge: knowledgeBeside(
      (property) => text(property) !== undefined && !assumed.includes(property),
    ),
    statement,
  };
}

function ingressClassesIn(value: unknown): Target['ingressClasses'] {
  const classes = listOf(value).flatMap((one): TargetIngressClass[] => {
    const [ingressClass, controller] = ['ingressClass', 'controller'].map((key) =>
      textOf(at(one, key)),
    );
    return ingressClass === undefined || controller === undefined
      ? []
      : [{ ingressClass, controller }];
  });
  return classes.length > 0 ? classes : undefined;
}

function gatewaysIn(value: unknown): Target['gateways'] {
  const gateways = listOf(value).flatMap((one): TargetGateway[] => {
    const [gatewayClass, implementation] = ['gatewayClass', 'implementation'].map((key) =>
      textOf(at(one, key)),
    );
    if (gatewayClass === undefined || implementation === undefined) return [];
    return [{ gatewayClass, implementation, supports: textsOf(at(one, 'supports')) }];
  });
  return gateways.length > 0 ? gateways : undefined;
}

function podsIn(value: unknown): TargetPods | undefined {
  const namespace = textOf(at(value, 'namespace'));
  const labels = textMapOf(at(value, 'labels'));
  if (namespace === undefined || Object.keys(labels).length === 0) return undefined;
  return { namespace, labels };
}

function audiencesIn(value: unknown): Target['audiences'] {
  const audiences = listOf(value).flatMap((one): TargetAudience[] => {
    const name = textOf(at(one, 'name'));
    if (name === undefined) return [];
    const [gateways, ingressClasses, pools] = ['gateways', 'ingressClasses', 'pools'].map((key) =>
      textsOf(at(one, key)),
    );
    return [{ name, gateways, ingressClasses, pools }];
  });
  return audiences.length > 0 ? audiences : undefined;
}

function targetOfRecord(said: Fields, path: string): Target {
  return targetOfNotes(said, DEFAULTS, { by: 'record', path }, textsOf(at(said, 'assumed')));
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
  return JSON.stringify(value, (_, part: unknown) =>
    isFields(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
