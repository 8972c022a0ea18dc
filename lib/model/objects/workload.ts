import type { Fields, Texts } from '../read/fields';
import { at, fieldsOf, listOf, numberOf, textMapOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { elementField } from './element-field';

/** Something that makes pods, or a pod. */
export interface Workload {
  readonly manifest: Manifest;
  /** Where the spec of its pods stands: `spec.template.spec`. */
  readonly podField: string;
  readonly podSpec: Fields;
  readonly podLabels: Texts;
  /** All of its containers that are whole. One without an image is a patch of one. */
  readonly containers: readonly Container[];
  readonly ports: readonly ContainerPort[];
  /** The `serviceName` of a StatefulSet. */
  readonly serviceName?: string;
  /** Nothing where it cannot be told from the manifest. */
  readonly replicas?: number;
}

/** A container of a pod. */
export interface Container {
  readonly field: string;
  readonly fields: Fields;
}

export interface ContainerPort {
  readonly field: string;
  readonly name: string;
  readonly port?: number;
  readonly protocol: string;
}

const TEMPLATE = ['spec', 'template'];

/** The kinds that make pods, and where these stand in them. */
export const WORKLOAD_KINDS: readonly {
  readonly group: string;
  readonly kind: string;
  readonly keys: readonly string[];
}[] = [
  { group: '', kind: 'Pod', keys: [] },
  { group: '', kind: 'ReplicationController', keys: TEMPLATE },
  { group: 'apps', kind: 'DaemonSet', keys: TEMPLATE },
  { group: 'apps', kind: 'Deployment', keys: TEMPLATE },
  { group: 'apps', kind: 'ReplicaSet', keys: TEMPLATE },
  { group: 'apps', kind: 'StatefulSet', keys: TEMPLATE },
  { group: 'batch', kind: 'CronJob', keys: ['spec', 'jobTemplate', 'spec', 'template'] },
  { group: 'batch', kind: 'Job', keys: TEMPLATE },
];

/** The keys that lead to the template of the pods; none in a Pod, which has no template. */
export function templateKeys(of: { readonly group: string; readonly kind: string }) {
  return (
    WORKLOAD_KINDS.find(({ group, kind }) => group === of.group && kind === of.kind)?.keys ?? []
  );
}

/** @param keys those of the template */
export function workloadOf(
  manifest: Manifest,
  keys: readonly string[],
  podField: string,
): Workload {
  const { object, spec } = manifest;
  const template = within(object, ...keys);
  const podSpec = fieldsOf(at(template, 'spec'));
  return {
    manifest,
    podField,
    podSpec,
    podLabels: textMapOf(within(template, 'metadata', 'labels')),
    containers: containersIn(podSpec, podField),
    ports: portsOf(podSpec, podField),
    serviceName: textOf(at(spec, 'serviceName')),
    replicas: numberOf(at(spec, 'replicas')),
  };
}

/** A sidecar is an init container that keeps running, and its ports are those of the pod. */
const CONTAINERS = ['containers', 'initContainers'];

function containersIn(podSpec: Fields, podField: string): readonly Container[] {
  return ofContainers(podSpec, podField, (container, field) => {
    const fields = fieldsOf(container);
    return at(fields, 'image') === undefined ? NO_CONTAINER : [{ field, fields }];
  });
}

const NO_CONTAINER: readonly Container[] = [];

function portsOf(podSpec: Fields, podField: string): readonly ContainerPort[] {
  return ofContainers(podSpec, podField, (container, field) => {
    const list = `${field}.ports`;
    return listOf(at(container, 'ports')).map((port, index) => ({
      field: elementField(list, index),
      name: textOf(at(port, 'name')) ?? '',
      port: numberOf(at(port, 'containerPort')),
      protocol: textOf(at(port, 'protocol')) || 'TCP',
    }));
  });
}

/** What is read of all containers. Of a list that is pushed to, V8 keeps room for 16 more in each workload. */
function ofContainers<T>(
  podSpec: Fields,
  podField: string,
  read: (container: unknown, field: string) => readonly T[],
): readonly T[] {
  const found = CONTAINERS.flatMap((key) => {
    const list = `${podField}.${key}`;
    return listOf(at(podSpec, key)).map((one, index) => read(one, elementField(list, index)));
  });
  const [only = [], ...others] = found;
  return others.length === 0 ? only : found.flat();
}
