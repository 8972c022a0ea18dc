import type { Fields, Texts } from '../read/fields';
import { at, fieldsOf, listOf, numberOf, textMapOf, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import type { Alike } from './alike';
import { elementField, innerField } from './element-field';

/** Something that makes pods, or a pod. */
export interface Workload {
  readonly manifest: Manifest;
  /** Where the spec of its pods stands: `spec.template.spec`. */
  readonly podField: string;
  readonly podSpec: Fields;
  readonly podLabels: Texts;
  readonly podAnnotations: Texts;
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

/** A kind that makes pods, and where these stand in it. */
export interface WorkloadKind {
  readonly group: string;
  readonly kind: string;
  /** The keys that lead to the template of the pods; none in a Pod, which has no template. */
  readonly keys: readonly string[];
  /** Where the spec of the pods stands: `spec.template.spec`. */
  readonly podField: string;
}

export const WORKLOAD_KINDS: readonly WorkloadKind[] = [
  workloadKind('', 'Pod', []),
  workloadKind('', 'ReplicationController', TEMPLATE),
  workloadKind('apps', 'DaemonSet', TEMPLATE),
  workloadKind('apps', 'Deployment', TEMPLATE),
  workloadKind('apps', 'ReplicaSet', TEMPLATE),
  workloadKind('apps', 'StatefulSet', TEMPLATE),
  workloadKind('batch', 'CronJob', ['spec', 'jobTemplate', ...TEMPLATE]),
  workloadKind('batch', 'Job', TEMPLATE),
];

export function workloadKind(group: string, kind: string, keys: readonly string[]): WorkloadKind {
  return { group, kind, keys, podField: [...keys, 'spec'].join('.') };
}

/** The keys that lead to the template of the pods; none in a Pod, which has no template. */
export function templateKeys(of: { readonly group: string; readonly kind: string }) {
  return (
    WORKLOAD_KINDS.find(({ group, kind }) => group === of.group && kind === of.kind)?.keys ?? []
  );
}

/** @param ports those that were read of other workloads */
export function workloadOf(
  manifest: Manifest,
  { keys, podField }: WorkloadKind,
  ports: Alike<ContainerPort>,
): Workload {
  const { object, spec } = manifest;
  const template = keys.reduce<unknown>(at, object);
  const podSpec = fieldsOf(at(template, 'spec'));
  const metadata = at(template, 'metadata');
  const written = containersIn(podSpec, podField);
  return {
    manifest,
    podField,
    podSpec,
    podLabels: textMapOf(at(metadata, 'labels')),
    podAnnotations: textMapOf(at(metadata, 'annotations')),
    containers: written.every(isWhole) ? written : written.filter(isWhole),
    ports: portsOf(written, ports),
    serviceName: textOf(at(spec, 'serviceName')),
    replicas: numberOf(at(spec, 'replicas')),
  };
}

/** A sidecar is an init container that keeps running, and its ports are those of the pod. */
function containersIn(podSpec: Fields, podField: string): readonly Container[] {
  const main = containersAt(podSpec, podField, 'containers');
  const others = containersAt(podSpec, podField, 'initContainers');
  return others.length === 0 ? main : [...main, ...others];
}

/** Of a list that is pushed to, V8 keeps room for 16 more in each workload. */
function containersAt(podSpec: Fields, podField: string, key: string): readonly Container[] {
  const list = listOf(at(podSpec, key));
  if (list.length === 0) return NONE;
  const field = innerField(podField, key);
  return list.map((one, index) => ({ field: elementField(field, index), fields: fieldsOf(one) }));
}

const NONE: readonly never[] = [];

function isWhole({ fields }: Container): boolean {
  return at(fields, 'image') !== undefined;
}

function portsOf(
  containers: readonly Container[],
  ports: Alike<ContainerPort>,
): readonly ContainerPort[] {
  const ofOne = ({ field, fields }: Container) =>
    ports.of(listOf(at(fields, 'ports')), innerField(field, 'ports'), portsIn);
  const [only, ...others] = containers;
  return only && others.length === 0 ? ofOne(only) : containers.flatMap(ofOne);
}

function portsIn(list: readonly unknown[], field: string): readonly ContainerPort[] {
  return list.map((port, index) => ({
    field: elementField(field, index),
    name: textOf(at(port, 'name')) ?? '',
    port: numberOf(at(port, 'containerPort')),
    protocol: textOf(at(port, 'protocol')) || 'TCP',
  }));
}
