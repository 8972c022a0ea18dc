import type { Service } from '../objects/service';
import { textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { mayFilter, mayFilterByValues } from './dns-filters';
import type { InstalledChart } from './installed-charts';
import { installedCharts } from './installed-charts';
import type { Network } from './network';
import type { Program } from './programs';
import { flagValues, hasVariable, programsOf } from './programs';

export const EXTERNAL_DNS_PREFIX = 'external-dns.alpha.kubernetes.io/';
export const EXTERNAL_DNS_HOSTNAME = `${EXTERNAL_DNS_PREFIX}hostname`;

export const externalDnsPrograms = derived((network): readonly Program[] =>
  programsOf(network, /(^|\/)external-dns$/),
);

/** What installs it by a chart of its name, or gives values for that. */
const externalDnsCharts = derived((network): readonly InstalledChart[] =>
  installedCharts(network).filter(
    (one) => one.manifest.kind !== 'OCIRepository' && chartOf(network, one) === 'external-dns',
  ),
);

/** An object may name the one that has its chart: an OCIRepository, or the HelmChart of a HelmChartConfig. */
function chartOf(network: Network, { chart, manifest }: InstalledChart): string {
  const { spec, namespace } = manifest;
  const isConfig = manifest.kind === 'HelmChartConfig';
  const wanted = isConfig ? manifest.name : textOf(within(spec, 'chartRef', 'name'));
  if (wanted === undefined) return chart;
  const kind = isConfig ? 'HelmChart' : 'OCIRepository';
  const place = textOf(within(spec, 'chartRef', 'namespace')) ?? namespace;
  const named = installedCharts(network).find(
    ({ manifest: one }) => one.kind === kind && one.name === wanted && one.namespace === place,
  );
  return named?.chart ?? chart;
}

/** Whether there are several, or one that need not read every object. */
export function mayShareNames(network: Network): boolean {
  const programs = externalDnsPrograms(network);
  const charts = externalDnsCharts(network);
  const installed = charts.filter(({ manifest }) => manifest.kind !== 'HelmChartConfig');
  return (
    programs.length + installed.length > 1 ||
    programs.some(mayFilter) ||
    charts.some(mayFilterByValues)
  );
}

/** Whether an object requests a name from external-dns, and not from another controller. */
export function asksForDnsName({ annotations }: Manifest): boolean {
  const controller = annotations[`${EXTERNAL_DNS_PREFIX}controller`] ?? 'dns-controller';
  return Boolean(annotations[EXTERNAL_DNS_HOSTNAME]) && controller === 'dns-controller';
}

/** The kinds of objects that a program reads; empty where its arguments do not say. */
export function dnsSourcesOf(program: Program): readonly string[] {
  const sources = flagValues(program, 'source');
  const isKnown =
    !hasVariable(program, 'EXTERNAL_DNS_SOURCE') && !sources.some((one) => one.includes('$('));
  return isKnown ? sources : [];
}

/** Whether no program makes a record for a Service, since its address is one of the cluster. */
export function isSkippedByDns(service: Service, programs: readonly Program[]): boolean {
  const { type, isHeadless, manifest } = service;
  if (type !== 'ClusterIP' || isHeadless || manifest.annotations[`${EXTERNAL_DNS_PREFIX}target`]) {
    return false;
  }
  return !programs.some(publishesInternal);
}

function publishesInternal(program: Program): boolean {
  return (
    flagValues(program, 'publish-internal-services').some((value) => value !== 'false') ||
    hasVariable(program, 'EXTERNAL_DNS_PUBLISH_INTERNAL_SERVICES')
  );
}
