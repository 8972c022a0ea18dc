import type { ExportedNames, ExportedWays } from '../../exports/exported';
import { endpointsText } from '../../exports/dns-endpoints';
import { zoneText } from '../../exports/dns-zone';
import { firewallText } from '../../exports/firewall';
import { probesText } from '../../exports/probes';
import type { Network } from '../../model/queries/network';
import { labelText, networkLabels } from '../../ways/trace/network-labels';
import { outsideNames } from '../../ways/trace/outside-addresses';
import { waysOf } from '../../ways/trace/ways';
import { judgeFiles } from '../check/check';
import type { Stdin } from '../check/source';
import type { ExportOptions } from '../export-options';

/** What is written of the ways into the clusters of the files. */
export function exported(
  options: ExportOptions,
  today: string,
  stdin: Stdin,
  version: string,
): string {
  const { networks } = judgeFiles({ ...options, rules: [], units: [] }, today, stdin);
  if (options.what === 'probes') return probesText(waysIn(networks), options.prober);
  if (options.what === 'firewall') return firewallText(waysIn(networks), options.format, version);
  const names = namesIn(networks);
  if (options.format === 'endpoints') return endpointsText(names);
  return zoneText(names, { name: options.zone, nameServers: options.nameServers, today });
}

function waysIn(networks: readonly Network[]): ExportedWays[] {
  return [...networkLabels(networks)].map(([network, label]) => ({
    cluster: labelText(label),
    ways: waysOf(network),
  }));
}

function namesIn(networks: readonly Network[]): ExportedNames[] {
  return [...networkLabels(networks)].map(([network, label]) => ({
    cluster: labelText(label),
    names: outsideNames(network),
  }));
}
