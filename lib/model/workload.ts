import type { Fields, Texts } from './fields';
import { at, fieldsOf, listOf, numberOf, textMapOf, textOf, within } from './fields';
import type { Manifest } from './manifest';

/** Something that makes pods, or a pod. */
export interface Workload {
  readonly manifest: Manifest;
  /** Where the spec of its pods stands: `spec.template.spec`. */
  readonly podField: string;
  readonly podSpec: Fields;
  readonly podLabels: Texts;
  readonly ports: readonly ContainerPort[];
  /** The `serviceName` of a StatefulSet. */
  readonly serviceName?: string;
  /** Nothing where it cannot be told from the manifest. */
  readonly replicas?: number;
}

export interface ContainerPort {
  readonly field: string;
  readonly name: string;
  readonly port?: number;
  readonly protocol: string;
}

/** Where the pods of each kind stand. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  '/Pod': [],
  '/ReplicationController': ['spec', 'template'],
  'apps/DaemonSet': ['spec', 'template'],
  'apps/Deployment': ['spec', 'template'],
  'apps/ReplicaSet': ['spec', 'template'],
  'apps/StatefulSet': ['spec', 'template'],
  'batch/CronJob': ['spec', 'jobTemplate', 'spec', 'template'],
  'batch/Job': ['spec', 'template'],
};

export function isWorkload({ group, kind }: Manifest): boolean {
  return Object.hasOwn(TEMPLATES, `${group}/${kind}`);
}

/** The keys that lead to the template of the pods; none in a Pod, which has no template. */
export function templateKeys({ group, kind }: Manifest): readonly string[] {
  const key = `${group}/${kind}`;
  return (Object.hasOwn(TEMPLATES, key) ? TEMPLATES[key] : undefined) ?? [];
}

export function workloadOf(manifest: Manifest): Workload {
  const { object, spec } = manifest;
  const keys = templateKeys(manifest);
  const template = within(object, ...keys);
  const podSpec = fieldsOf(at(template, 'spec'));
  const podField = [...keys, 'spec'].join('.');
  return {
    manifest,
    podField,
    podSpec,
    podLabels: textMapOf(within(template, 'metadata', 'labels')),
    ports: [
      ...portsOf(podSpec, podField, 'containers'),
      // A sidecar is an init container that keeps running, and its ports are those of the pod.
      ...portsOf(podSpec, podField, 'initContainers'),
    ],
    serviceName: textOf(at(spec, 'serviceName')),
    replicas: numberOf(at(spec, 'replicas')),
  };
}

function portsOf(podSpec: Fields, podField: string, key: string): ContainerPort[] {
  return listOf(at(podSpec, key)).flatMap((container, index) =>
    listOf(at(container, 'ports')).map((port, portIndex) => ({
      field: `${podField}.${key}[${index}].ports[${portIndex}]`,
      name: textOf(at(port, 'name')) ?? '',
      port: numberOf(at(port, 'containerPort')),
      protocol: textOf(at(port, 'protocol')) ?? 'TCP',
    })),
  );
}
