import { eachBackend } from '../objects/ingress';
import type { Fields } from '../read/fields';
import { at, fieldsOf, listOf } from '../read/fields';
import { derived } from './derived';
import { Forms } from './forms';
import type { Network } from './network';

/** The manifests in whose metadata one of these fields is written. */
export const manifestsWith = asked(
  ({ manifests }) => manifests,
  ({ object }, add) => {
    add(fieldsOf(at(object, 'metadata')));
  },
);

/** The Services in whose spec one of these fields is written, which most leave out. */
export const servicesWith = asked(
  ({ services }) => services,
  ({ manifest }, add) => {
    add(manifest.spec);
  },
);

/** The Services with a port in which one of these fields is written. */
export const servicesWithPorts = asked(
  ({ services }) => services,
  ({ ports }, add) => {
    for (const { fields } of ports) add(fields);
  },
);

/** The Ingresses in whose spec one of these fields is written. */
export const ingressesWith = asked(
  ({ ingresses }) => ingresses,
  ({ manifest }, add) => {
    add(manifest.spec);
  },
);

/** The Ingresses with a backend in which one of these fields is written. */
export const ingressesWithBackends = asked(
  ({ ingresses }) => ingresses,
  (ingress, add) => {
    eachBackend(ingress, ({ fields }) => {
      add(fields);
    });
  },
);

/** The workloads in the spec of whose pods one of these fields is written. */
export const workloadsWith = asked(
  ({ workloads }) => workloads,
  ({ podSpec }, add) => {
    add(podSpec);
  },
);

/** The workloads with a container in which one of these fields is written. */
export const workloadsWithContainers = asked(
  ({ workloads }) => workloads,
  ({ podSpec }, add) => {
    for (const one of writtenContainers(podSpec)) add(fieldsOf(one));
  },
);

/** The workloads with a port of a container in which one of these fields is written. */
export const workloadsWithPorts = asked(
  ({ workloads }) => workloads,
  ({ podSpec }, add) => {
    for (const one of writtenContainers(podSpec)) {
      for (const port of listOf(at(one, 'ports'))) add(fieldsOf(port));
    }
  },
);

function writtenContainers(podSpec: Fields): readonly unknown[] {
  const others = listOf(at(podSpec, 'initContainers'));
  const main = listOf(at(podSpec, 'containers'));
  return others.length === 0 ? main : [...main, ...others];
}

/** @param eachPart hands on each of the parts of an object whose fields are asked for */
function asked<T>(
  allIn: (network: Network) => readonly T[],
  eachPart: (one: T, add: (part: Fields) => void) => void,
): (network: Network, ...keys: readonly string[]) => readonly T[] {
  const formsIn = derived((network) => {
    const forms = new Forms<T>();
    let one: T;
    const add = (part: Fields) => {
      forms.add(one, part);
    };
    for (one of allIn(network)) eachPart(one, add);
    return forms;
  });
  return (network, ...keys) => formsIn(network).with(keys);
}
