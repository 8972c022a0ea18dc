import { tryIp } from '../../net/ip';
import type { RefusedUpdate } from './refused-update';

/** What of a Service decides whether it can be applied over another one. */
export interface ServiceState {
  readonly type: string;
  /** As written, the first of them first; empty where the cluster assigns them. */
  readonly clusterIPs: readonly string[];
  /** Whether the list itself is written, and not only the first. */
  readonly hasList: boolean;
  readonly ipFamilies: readonly string[];
  readonly ipFamilyPolicy?: string;
  readonly hasSelector: boolean;
  readonly loadBalancerClass?: string;
  readonly externalTrafficPolicy?: string;
  readonly healthCheckNodePort?: number;
}

const NONE = 'None';

/**
 * What the API server refuses of a Service that is applied over another one. A Service that is an alias
 * before or after has no address to keep.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/core/validation/validation.go ValidateServiceUpdate
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/registry/core/service/storage/alloc.go initIPFamilyFields
 */
export function serviceUpdates(before: ServiceState, now: ServiceState): RefusedUpdate[] {
  if (before.type === 'ExternalName' || now.type === 'ExternalName') return [];
  return [
    ...addressUpdates(before, now),
    ...familyUpdates(before, now),
    ...loadBalancerUpdates(before, now),
  ];
}

function addressUpdates(before: ServiceState, now: ServiceState): RefusedUpdate[] {
  const [was] = before.clusterIPs;
  const [is] = now.clusterIPs;
  const wasHeadless = was === NONE;
  if (is === undefined) return wasHeadless ? staysHeadless(now) : [];
  if (wasHeadless !== (is === NONE)) {
    return [{ field: 'spec.clusterIP', before: was, now: is, ...HEADLESS, isSure: true }];
  }
  if (wasHeadless) return [];
  if (was === undefined) {
    return [{ field: 'spec.clusterIP', before: was, now: is, ...ASSIGNED, isSure: false }];
  }
  return [
    ...changedAddresses(before, now),
    ...releasedAddress(before, now),
    ...secondAddress(before, now),
  ];
}

/** An address that is left out is kept, and `None` is one. */
function staysHeadless({ type }: ServiceState): RefusedUpdate[] {
  if (type === 'ClusterIP') return [];
  return [{ field: 'spec.type', before: 'ClusterIP', now: type, ...STAYS_HEADLESS, isSure: true }];
}

function changedAddresses(before: ServiceState, now: ServiceState): RefusedUpdate[] {
  return now.clusterIPs.flatMap((ip, index) => {
    const was = before.clusterIPs[index];
    if (was === undefined || was === ip) return [];
    const field = now.hasList ? `spec.clusterIPs[${index}]` : 'spec.clusterIP';
    return [{ field, before: was, now: ip, ...ADDRESS, isSure: true }];
  });
}

function releasedAddress(before: ServiceState, now: ServiceState): RefusedUpdate[] {
  if (!now.hasList || now.clusterIPs.length !== 1) return [];
  return released(before, now, 'clusterIPs');
}

function secondAddress(before: ServiceState, now: ServiceState): RefusedUpdate[] {
  const [, was] = before.clusterIPs;
  const [, is] = now.clusterIPs;
  if (was !== undefined || is === undefined || countBefore(before) === 1) return [];
  return [{ field: 'spec.clusterIPs[1]', before: was, now: is, ...ASSIGNED, isSure: false }];
}

/** One of two is left: a second one that the cluster has added counts too. */
function released(
  before: ServiceState,
  now: ServiceState,
  list: 'clusterIPs' | 'ipFamilies',
): RefusedUpdate[] {
  const count = countBefore(before);
  if (policyAfter(before, now) === SINGLE || count === 1) return [];
  const change = { field: `spec.${list}`, before: before[list], now: now[list] };
  return [{ ...change, ...RELEASE, isSure: count === 2 }];
}

const SINGLE = 'SingleStack';
const REQUIRED = 'RequireDualStack';

function isHeadless({ clusterIPs: [first] }: ServiceState): boolean {
  return first === NONE;
}

/** The policy that the Service has in the cluster. */
function policyBefore(before: ServiceState): string {
  return before.ipFamilyPolicy ?? (isHeadless(before) && !before.hasSelector ? REQUIRED : SINGLE);
}

/** A policy that is left out is that of before. */
function policyAfter(before: ServiceState, now: ServiceState): string {
  return now.ipFamilyPolicy ?? policyBefore(before);
}

/** The families that are known: those that are written, else those of the addresses. */
function familiesBefore({ ipFamilies, clusterIPs }: ServiceState): readonly string[] {
  if (ipFamilies.length > 0) return ipFamilies;
  return clusterIPs.flatMap((text) => tryIp(text)?.family ?? []);
}

function familyUpdates(before: ServiceState, now: ServiceState): RefusedUpdate[] {
  const staysAsItIs = now.clusterIPs.length === 0 || isHeadless(before) === isHeadless(now);
  if (!staysAsItIs) return [];
  const first = isHeadless(before) ? [] : firstFamily(before, now);
  return first.length > 0 ? first : secondFamily(before, now);
}

function firstFamily(before: ServiceState, now: ServiceState): RefusedUpdate[] {
  const [was] = familiesBefore(before);
  const [is] = now.ipFamilies;
  if (is === undefined || was === is) return [];
  const field = 'spec.ipFamilies[0]';
  if (was !== undefined) return [{ field, before: was, now: is, ...FAMILY, isSure: true }];
  return [{ field, before: was, now: is, ...FAMILY_OF_CLUSTER, isSure: false }];
}

function secondFamily(before: ServiceState, now: ServiceState): RefusedUpdate[] {
  const { length } = now.ipFamilies;
  if (length === 2 && policyAfter(before, now) === SINGLE) {
    const change = { field: 'spec.ipFamilies', before: before.ipFamilies, now: now.ipFamilies };
    return [{ ...change, ...KEEPS_SINGLE, isSure: true }];
  }
  return length === 1 ? released(before, now, 'ipFamilies') : getsSelector(before, now);
}

function getsSelector(before: ServiceState, now: ServiceState): RefusedUpdate[] {
  const isLeftOut = before.ipFamilyPolicy === undefined && now.ipFamilyPolicy === undefined;
  const hadNone = isHeadless(before) && !before.hasSelector && now.hasSelector;
  if (!hadNone || !isLeftOut) return [];
  const field = 'spec.ipFamilyPolicy';
  return [{ field, before: undefined, now: undefined, ...KEEPS_BOTH, isSure: false }];
}

/** How many families and addresses it has; nothing where that depends on the cluster. */
function countBefore(before: ServiceState): number | undefined {
  const policy = policyBefore(before);
  if (policy === SINGLE) return 1;
  const isBoth = before.ipFamilies.length === 2 || before.clusterIPs.length === 2;
  return policy === REQUIRED || isBoth ? 2 : undefined;
}

/** The webhook of the AWS Load Balancer Controller writes it where none is written. */
const AWS_CLASS = 'service.k8s.aws/nlb';

function loadBalancerUpdates(before: ServiceState, now: ServiceState): RefusedUpdate[] {
  if (before.type !== 'LoadBalancer' || now.type !== 'LoadBalancer') return [];
  const was = before.loadBalancerClass;
  const is = now.loadBalancerClass;
  const isSure = was !== undefined || is !== AWS_CLASS;
  const reason = isSure ? LB_CLASS : { ...LB_CLASS, why: `${LB_CLASS.why}, ${BY_WEBHOOK}` };
  const field = 'spec.loadBalancerClass';
  return [
    ...(was === is ? [] : [{ field, before: was, now: is, ...reason, isSure }]),
    ...healthCheckUpdates(before, now),
  ];
}

function healthCheckUpdates(before: ServiceState, now: ServiceState): RefusedUpdate[] {
  const hasChecks = [before, now].every((one) => one.externalTrafficPolicy === 'Local');
  const was = before.healthCheckNodePort;
  const is = now.healthCheckNodePort;
  if (!hasChecks || is === undefined || was === is) return [];
  const field = 'spec.healthCheckNodePort';
  return [{ field, before: was, now: is, ...HEALTH_PORT, isSure: was !== undefined }];
}

const AGAIN =
  'Delete the Service and apply the new one, during which nothing answers, or write the new one under another name.';
const KEEP_ADDRESS = 'Write the address that the Service has, or remove it.';

const HEADLESS = {
  why: 'a Service is headless, or has a cluster IP, as long as it exists',
  fix: 'Write the new one under another name and make this one an alias to it (type: ExternalName), or delete it and apply the new one, during which nothing answers.',
};
const STAYS_HEADLESS = {
  why: 'without clusterIP the Service stays headless, and the API server accepts no such Service of this type',
  fix: AGAIN,
};
const ADDRESS = {
  why: 'the cluster IP of a Service does not change as long as it exists',
  fix: AGAIN,
};
const ASSIGNED = {
  why: 'the cluster has assigned an address, and only that one is accepted',
  fix: KEEP_ADDRESS,
};
const RELEASE = {
  why: 'the API server releases the second address and family only with the policy SingleStack',
  fix: 'Write ipFamilyPolicy: SingleStack, or both of them.',
};
const KEEPS_SINGLE = {
  why: 'a policy that is left out stays as it is, and with SingleStack there is one family',
  fix: 'Write ipFamilyPolicy: PreferDualStack too.',
};
const KEEPS_BOTH = {
  why: 'a headless Service without a selector has the policy RequireDualStack unless it says otherwise, and keeps it; with a selector, a cluster with one family refuses it',
  fix: 'Write ipFamilyPolicy: SingleStack too.',
};
const FAMILY = {
  why: 'the first family of a Service does not change as long as it exists',
  fix: AGAIN,
};
const FAMILY_OF_CLUSTER = {
  why: 'the Service has the first family of the cluster, and no other is accepted as the first',
  fix: 'Write the first family of the cluster first, or remove ipFamilies.',
};
const LB_CLASS = {
  why: 'a load balancer belongs to the class that it was created with',
  fix: 'Delete the Service and apply the new one, which may get another address, or write the new one under another name.',
};
const BY_WEBHOOK = 'unless the AWS Load Balancer Controller has written this class into it';
const HEALTH_PORT = {
  why: 'the port for health checks does not change as long as the Service has one',
  fix: 'Write the port that the Service has, or remove it.',
};
