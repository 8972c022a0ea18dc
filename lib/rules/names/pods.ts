import type { Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import { workloadsWith } from '../../model/queries/written-fields';
import { servicesNamed } from '../../model/queries/service-names';
import { at, textOf } from '../../model/read/fields';
import type { Place } from '../rule';
import { place } from '../rule';

/** A workload whose pods are to have DNS names below a Service. */
export interface Governed {
  readonly workload: Workload;
  /** Where the Service is named. */
  readonly at: Place;
  readonly service: string;
  /** Those of that name that are declared. */
  readonly declared: readonly Service[];
}

export const governed = derived((network): readonly Governed[] =>
  mayBeGoverned(network).flatMap((workload) => {
    const { manifest, podField, serviceName } = workload;
    const isSet = manifest.kind === 'StatefulSet';
    const service = isSet ? serviceName : subdomainOf(workload);
    if (!service || !(isSet || namesPods(workload))) return [];
    const field = isSet ? 'spec.serviceName' : `${podField}.subdomain`;
    const declared = servicesNamed(network, manifest.namespace, service);
    return [{ workload, at: place(manifest, field), service, declared }];
  }),
);

function mayBeGoverned(network: Network): readonly Workload[] {
  const named = new Set(workloadsWith(network, 'subdomain'));
  return network.workloads.filter((one) => one.serviceName || named.has(one));
}

export function hostnameOf({ podSpec }: Workload): string | undefined {
  return textOf(at(podSpec, 'hostname')) || undefined;
}

export function subdomainOf({ podSpec }: Workload): string | undefined {
  return textOf(at(podSpec, 'subdomain')) || undefined;
}

/** An indexed Job gives each pod a host name of its own. */
function namesPods(workload: Workload): boolean {
  return workload.manifest.group === 'batch' || hostnameOf(workload) !== undefined;
}
