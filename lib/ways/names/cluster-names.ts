import type { Service } from '../../model/objects/service';
import type { Workload } from '../../model/objects/workload';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import { behind } from '../../model/queries/pods';
import { at, textOf, within } from '../../model/read/fields';
import type { HopPlace } from '../chain/place';

/** What a name of the cluster leads to. */
export interface ClusterName {
  readonly service: Service;
  /** The pods that have the name, where it is one of single pods. */
  readonly pods?: readonly Workload[];
  readonly places: readonly HopPlace[];
}

/** The parts of a name of the cluster: `db-0.db.shop.svc.cluster.local` is db-0 of Service shop/db. */
export interface NameParts {
  readonly pod?: string;
  readonly service: string;
  readonly namespace: string;
}

/** Nothing for a name that is none of the cluster's. */
export function tryParts(name: string, domain: string): NameParts | undefined {
  const suffix = `.svc.${domain}`;
  if (!name.endsWith(suffix)) return undefined;
  const labels = name.slice(0, -suffix.length).split('.');
  const [namespace = '', service = '', pod, ...more] = labels.reverse();
  return service === '' || more.length > 0 ? undefined : { pod, service, namespace };
}

/** What a name leads to that is in the files. */
export function tryClusterName(network: Network, parts: NameParts): ClusterName | undefined {
  const { pod, service: name, namespace } = parts;
  const service = network.tryService(namespace, name);
  if (!service) return undefined;
  const own = { manifest: service.manifest, field: 'metadata.name' };
  if (pod === undefined) return { service, places: [own] };
  if (!service.isHeadless) return undefined;
  const keys = new Set([pod, pod.replace(/-\d+$/, '-')].map((one) => `${namespace}/${one}`));
  const pods = [...keys]
    .flatMap((key) => podsByHostname(network).get(key) ?? [])
    .filter(({ isCalled }) => isCalled(pod, name))
    .map(({ workload }) => workload)
    .filter((workload) => behind(network, service).includes(workload));
  if (pods.length === 0) return undefined;
  const places = pods.map(({ manifest, podField }) => ({ manifest, field: podField }));
  return { service, pods, places: [own, ...places] };
}

interface NamedPods {
  readonly key: string;
  readonly workload: Workload;
  readonly isCalled: (pod: string, service: string) => boolean;
}

/** The pods that have names of their own: namespace/hostname, or namespace/`name-` for a StatefulSet. */
const podsByHostname = derived((network) =>
  groupBy(network.workloads.flatMap(namedPods), ({ key }) => key),
);

function namedPods(workload: Workload): NamedPods[] {
  const { manifest, podSpec, serviceName } = workload;
  const { kind, name, namespace } = manifest;
  const subdomain = textOf(at(podSpec, 'subdomain'));
  const hostname = textOf(at(podSpec, 'hostname')) ?? (kind === 'Pod' ? name : undefined);
  const ofSet =
    kind === 'StatefulSet'
      ? [
          {
            key: `${namespace}/${name}-`,
            workload,
            isCalled: (pod: string, service: string) =>
              service === serviceName && isOrdinalOf(workload, pod),
          },
        ]
      : [];
  if (hostname === undefined || subdomain === undefined) return ofSet;
  const isCalled = (pod: string, service: string) => pod === hostname && service === subdomain;
  return [...ofSet, { key: `${namespace}/${hostname}`, workload, isCalled }];
}

/** A StatefulSet of 3 has the ordinals 0 to 2, unless it starts elsewhere. */
function isOrdinalOf({ manifest, replicas = 1 }: Workload, pod: string): boolean {
  const [, ordinal = ''] = /-(\d+)$/.exec(pod) ?? [];
  if (ordinal === '' || String(Number(ordinal)) !== ordinal) return false;
  const start = within(manifest.spec, 'ordinals', 'start');
  const first = typeof start === 'number' ? start : 0;
  return Number(ordinal) >= first && Number(ordinal) < first + replicas;
}
