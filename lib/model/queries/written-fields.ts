import type { Ingress } from '../objects/ingress';
import { backendsOf } from '../objects/ingress';
import type { Service } from '../objects/service';
import type { Workload } from '../objects/workload';
import type { Fields } from '../read/fields';
import { at, fieldsOf, listOf } from '../read/fields';
import { containersOf } from './containers';
import { derived } from './derived';
import { Forms } from './forms';
import type { Network } from './network';

/** Objects by the fields that are written in some part of them. */
type FormsOf<T> = (network: Network) => Forms<T>;

/** The Services in whose spec one of these fields is written, which most leave out. */
export const servicesWith = those(byPart(servicesIn, ({ manifest }) => [manifest.spec]));

/** The Services with a port in which one of these fields is written. */
export const servicesWithPorts = those(
  byPart(servicesIn, ({ ports }) => ports.map(({ fields }) => fields)),
);

/** The Ingresses in whose spec one of these fields is written. */
export const ingressesWith = those(byPart(ingressesIn, ({ manifest }) => [manifest.spec]));

/** The Ingresses with a backend in which one of these fields is written. */
export const ingressesWithBackends = those(
  byPart(ingressesIn, (ingress) => backendsOf(ingress).map(({ fields }) => fields)),
);

/** The workloads in the spec of whose pods one of these fields is written. */
export const workloadsWith = those(byPart(workloadsIn, ({ podSpec }) => [podSpec]));

/** The workloads with a container in which one of these fields is written. */
export const workloadsWithContainers = those(
  byPart(workloadsIn, ({ podSpec }) =>
    ['containers', 'initContainers'].flatMap((key) => listOf(at(podSpec, key)).map(fieldsOf)),
  ),
);

/** The workloads with a port of a container in which one of these fields is written. */
export const workloadsWithPorts = those(
  byPart(workloadsIn, (workload) =>
    containersOf(workload).flatMap(({ fields }) => listOf(at(fields, 'ports')).map(fieldsOf)),
  ),
);

function servicesIn({ services }: Network): readonly Service[] {
  return services;
}

function ingressesIn({ ingresses }: Network): readonly Ingress[] {
  return ingresses;
}

function workloadsIn({ workloads }: Network): readonly Workload[] {
  return workloads;
}

function byPart<T>(
  allIn: (network: Network) => readonly T[],
  partsOf: (one: T) => readonly Fields[],
): FormsOf<T> {
  return derived((network) => {
    const forms = new Forms<T>();
    for (const one of allIn(network)) for (const part of partsOf(one)) forms.add(one, part);
    return forms;
  });
}

function those<T>(
  forms: FormsOf<T>,
): (network: Network, ...keys: readonly string[]) => readonly T[] {
  return (network, ...keys) => forms(network).with(keys);
}
