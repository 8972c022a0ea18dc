import { at, textOf } from '../../model/fields';
import type { Network } from '../../model/network';
import type { Service } from '../../model/service';
import { servicesNamed } from '../../model/service-names';
import type { Workload } from '../../model/workload';
import type { Place } from '../rule';
import { place } from '../rule';

/** A workload whose pods are to have DNS names below a Service. */
export interface Governed {
  readonly workload: Workload;
  /** Where the Service is named. */
  readonly at: Place;
  readonly service: string;
  /** Those of that name that are given. */
  readonly given: readonly Service[];
}

const known = new WeakMap<Network, readonly Governed[]>();

export function governed(network: Network): readonly Governed[] {
  const already = known.get(network);
  if (already) return already;
  const all = readGoverned(network);
  known.set(network, all);
  return all;
}

function readGoverned(network: Network): Governed[] {
  return network.workloads.flatMap((workload) => {
    const { manifest, podField, serviceName } = workload;
    const isSet = manifest.kind === 'StatefulSet';
    const service = isSet ? serviceName : subdomainOf(workload);
    if (!service || !(isSet || namesPods(workload))) return [];
    const field = isSet ? 'spec.serviceName' : `${podField}.subdomain`;
    const given = servicesNamed(network, manifest.namespace, service);
    return [{ workload, at: place(manifest, field), service, given }];
  });
}

export function hostnameOf({ podSpec }: Workload): string | undefined {
  return textOf(at(podSpec, 'hostname')) || undefined;
}

export function subdomainOf({ podSpec }: Workload): string | undefined {
  return textOf(at(podSpec, 'subdomain')) || undefined;
}

/** Where the labels of the pods stand. */
export function podLabelsField({ podField }: Workload): string {
  return podField.replace(/(^|\.)spec$/, '$1metadata.labels');
}

/** An indexed Job gives each pod a host name of its own. */
function namesPods(workload: Workload): boolean {
  return workload.manifest.group === 'batch' || hostnameOf(workload) !== undefined;
}
