import type { Fault } from '../values/fault';
import { allOf } from '../values/fault';
import { needs, upToCharacters } from '../values/limits';
import { portNumber } from '../values/ports';
import type { TypeFacts } from './type-facts';

type Fields = Readonly<Record<string, unknown>>;

/** 0 is none. */
function hostPort(value: number): Fault | undefined {
  return value === 0 ? undefined : portNumber(value);
}

/** A size of a volume. */
function stored({ resources }: Fields): Fault | undefined {
  const { requests } = (resources ?? {}) as Fields;
  return needs(['resources.requests.storage'])({
    'resources.requests.storage': ((requests ?? {}) as Fields)['storage'],
  });
}

/** A path at which two volumes would be seen. */
function mountedOnce(mounts: readonly (Fields | null)[]): Fault | undefined {
  const seen = new Set<unknown>();
  const twice = mounts
    .map((mount) => mount?.['mountPath'])
    .find((path) => seen.has(path) || !seen.add(path));
  return typeof twice !== 'string'
    ? undefined
    : {
        what: `has ${JSON.stringify(twice)} twice`,
        why: 'the API server accepts one mount for each path of a container',
        fix: 'write another mountPath',
      };
}

/** @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/ */
export const POD_FACTS: TypeFacts = {
  'core.v1.Container.volumeMounts': mountedOnce,
  'core.v1.ContainerPort': needs(['containerPort']),
  'core.v1.ContainerPort.containerPort': portNumber,
  'core.v1.ContainerPort.hostPort': hostPort,
  'core.v1.HostAlias': needs(['ip']),
  'core.v1.HostAlias.ip': upToCharacters(Infinity),
  'core.v1.PersistentVolumeClaimSpec': allOf(needs(['accessModes', 'resources']), stored),
};
