import * as fc from 'fast-check';
import type { ImmutableChange } from '../../../../lib/deploy/changes/immutable-changes';
import { immutableChanges } from '../../../../lib/deploy/changes/immutable-changes';
import { manifestsOf } from '../../../../lib/model/read/manifest';
import type { Api, KubeObject } from '../harness/api';
import { isAccepted, messageOf } from '../harness/api';
import { waitFor } from '../harness/cluster';
import type { Pair } from './choices';
import { pairOf } from './choices';
import { OTHERS } from './others';
import { LOAD_BALANCERS, SERVICES } from './services';
import { WORKLOADS } from './workloads';

const KINDS = [SERVICES, LOAD_BALANCERS, ...WORKLOADS, ...OTHERS];

/** Pairs of all kinds. */
export const pairs: fc.Arbitrary<Pair> = fc.oneof(
  ...KINDS.map((kind) => ({ weight: kind.weight, arbitrary: pairOf(kind) })),
);

/** What the server says of the second object over the first, and what we say. */
export interface Asked extends Pair {
  /** Empty where it takes it. */
  readonly refusal: string;
  readonly changes: readonly ImmutableChange[];
}

/** Nothing where the server takes one of the two not even alone, or where both are the same. */
export async function tryAsk(api: Api, pair: Pair, name: string): Promise<Asked | undefined> {
  if (JSON.stringify(pair.old) === JSON.stringify(pair.now)) return undefined;
  const old = named(pair.old, name);
  const now = named(pair.now, name);
  const refusal = await tryRefusal(api, old, now);
  if (refusal === undefined) return undefined;
  return {
    old,
    now,
    refusal,
    changes: immutableChanges(manifestsOf(old, {}), manifestsOf(now, {})),
  };
}

/** What the server says of the second over the first; nothing where it does not take each alone. */
async function tryRefusal(api: Api, old: KubeObject, now: KubeObject): Promise<string | undefined> {
  for (const one of [old, now]) if (!isAccepted(await api.dryRun(one))) return undefined;
  if (!isAccepted(await api.apply(old))) return undefined;
  if (old.kind === 'CustomResourceDefinition') await waitUntilEstablished(api, old);
  const answer = await api.apply(now);
  await removed(api, old);
  return isAccepted(answer) ? '' : messageOf(answer);
}

/** Names of their own, since some objects stay until a controller lets them go. */
function named(object: KubeObject, name: string): KubeObject {
  if (object.kind !== 'CustomResourceDefinition') return { ...object, metadata: { name } };
  const group = `${name}.example.com`;
  const { names, ...spec } = object['spec'] as { names: object };
  return {
    ...object,
    metadata: { name: `things.${group}` },
    spec: { ...spec, group, names: { plural: 'things', ...names } },
  };
}

interface Condition {
  readonly type: string;
  readonly status: string;
}

async function waitUntilEstablished(api: Api, { metadata }: KubeObject): Promise<void> {
  const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${metadata?.name ?? ''}`;
  await waitFor(async () => {
    const { status } = (await api.get(path)).body as { status?: { conditions?: Condition[] } };
    const isThere =
      status?.conditions?.some((one) => one.type === 'Established' && one.status === 'True') ===
      true;
    return isThere ? true : undefined;
  });
}

async function removed(api: Api, object: KubeObject): Promise<void> {
  const answer = await api.remove(object);
  if (!isAccepted(answer) && answer.status !== 404) throw new Error(messageOf(answer));
}
