import { isDnsName } from '../exports/dns-records';
import type { Fault } from '../facts/values/fault';
import { NOT_DNS_NAME } from '../facts/values/sentences';
import type { Refusals } from '../props/refusals';
import { misplaced } from './option-faults';
import type { ClusterFile } from './option-values';
import { clusterFile, maxSizeOf, oneOfChoices } from './option-values';

/** What may be exported, each with its forms, the usual one first. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  probes: ['yaml'],
  dns: ['zone', 'endpoints'],
  firewall: ['markdown', 'csv', 'json'],
};

export interface ExportOptions {
  readonly verb: 'export';
  /** `probes`, `dns` or `firewall`. */
  readonly what: string;
  readonly paths: readonly string[];
  readonly clusters: readonly ClusterFile[];
  readonly format: string;
  readonly output?: string;
  /** The blackbox exporter, as Prometheus reaches it. */
  readonly prober: string;
  /** In small letters, without a dot at its end. */
  readonly zone?: string;
  readonly nameServers: readonly string[];
  /** In bytes. */
  readonly maxSize: number;
  readonly hasUnits: boolean;
}

/** The values of the command line that exports have. */
export interface ExportValues {
  readonly cluster?: string[];
  readonly format?: string;
  readonly output?: string;
  readonly prober?: string;
  readonly zone?: string;
  readonly 'name-server'?: string[];
  readonly 'max-size'?: string;
  readonly 'no-units'?: boolean;
}

/** The options of exports alone, and which. */
const OWN: ReadonlyMap<string, string> = new Map([
  ['prober', 'probes'],
  ['zone', 'dns'],
  ['name-server', 'dns'],
]);

const COMMON = new Set(['cluster', 'format', 'output', 'max-size', 'no-units']);

const PROBER = 'blackbox-exporter.monitoring.svc:9115';

export function exportOptions(
  [what, ...paths]: readonly string[],
  values: ExportValues,
  refusals: Refusals,
): ExportOptions {
  if (what === undefined || !Object.hasOwn(FORMATS, what)) {
    refusals.at('export').refuse(what, what === undefined ? NO_EXPORT : NOT_EXPORT);
  }
  const formats = FORMATS[what ?? ''] ?? ['yaml'];
  refuseOthers(what, values, refusals);
  return {
    verb: 'export',
    what: what ?? '',
    paths: paths.length === 0 ? ['.'] : paths,
    clusters: (values.cluster ?? []).map(clusterFile),
    format: oneOfChoices('--format', values.format, formats, refusals) ?? formats[0] ?? '',
    output: values.output,
    prober: values.prober ?? PROBER,
    zone: values.zone === undefined ? undefined : dnsName('--zone', values.zone, refusals),
    nameServers: nameServersOf(values, refusals),
    maxSize: maxSizeOf(values['max-size'], refusals),
    hasUnits: !values['no-units'],
  };
}

function refuseOthers(what: string | undefined, values: ExportValues, refusals: Refusals): void {
  for (const flag of Object.keys(values)) {
    if (!COMMON.has(flag) && OWN.get(flag) !== what) {
      refusals.at(`--${flag}`).refuse(undefined, misplaced(flag));
    }
  }
}

function nameServersOf(values: ExportValues, refusals: Refusals): string[] {
  const servers = values['name-server'] ?? [];
  if (servers.length > 0 && values.zone === undefined) {
    refusals.at('--name-server').refuse(servers[0], WITHOUT_ZONE);
  }
  return servers.map((name) => dnsName('--name-server', name, refusals));
}

function dnsName(flag: string, text: string, refusals: Refusals): string {
  const name = text.toLowerCase().replace(/\.$/, '');
  if (!isDnsName(name) || name.startsWith('*')) refusals.at(flag).refuse(text, NO_NAME);
  return name;
}

const WHAT = {
  why: `reach export writes ${Object.keys(FORMATS).join(', ')}`,
  fix: 'write for example reach export dns PATH',
};

const NO_EXPORT: Fault = { what: 'does not say what to write', ...WHAT };
const NOT_EXPORT: Fault = { what: 'is nothing that can be exported', ...WHAT };

const NO_NAME: Fault = {
  what: NOT_DNS_NAME,
  why: 'it becomes part of a zone file',
  fix: 'write a name such as example.com',
};

const WITHOUT_ZONE: Fault = {
  what: 'is given without a zone',
  why: 'a name server is one of a zone',
  fix: 'write --zone too, such as --zone example.com',
};
