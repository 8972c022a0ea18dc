import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { Cluster } from '../../../cluster/cluster';
import type { GatewayRef } from '../../../cluster/gateway';
import { skippedListener } from '../../../facts/controllers/cert-manager';
import { listenerFaults, listenersFault } from '../../../facts/values/gateways';
import type { PropPlace } from '../../../props/refusals';
import type { ObjectProps } from '../../common/object-props';
import { metadata } from '../../common/object-props';
import type { GatewayListener } from './listener';
import { ListenerProtocol } from './listener';
import { grantsFor } from './reference-grant';

/** What has listeners: the kind, and its name and namespace. */
export interface ListenerOwner {
  readonly kind: 'Gateway' | 'ListenerSet';
  readonly name: string;
  readonly namespace: string;
}

/** Refuses listeners that the API server refuses, or that nobody can tell apart. */
export function checkListeners(
  listeners: readonly GatewayListener[],
  kind: ListenerOwner['kind'],
  place: PropPlace,
): void {
  const fault = listenersFault(listeners.length, kind);
  if (fault) place.refuse(undefined, fault);
  for (const { index, field, fault: one } of listenerFaults(listeners)) {
    const value = listeners[index]?.[field as 'name'];
    const shown = typeof value === 'object' ? undefined : value;
    place.index(index).field(field).refuse(shown, one);
  }
}

/** Refuses an issuer for whom cert-manager would create no certificate at all. */
export function checkIssued(
  listeners: readonly GatewayListener[],
  { kind, namespace: own }: Omit<ListenerOwner, 'name'>,
  place: PropPlace,
): void {
  const skipped = listeners.flatMap(({ host, certificates = [] }, index) => {
    if (certificates.length === 0) return [];
    const namespaces = certificates.map(({ namespace }) => namespace);
    return [{ index, found: skippedListener({ host, namespaces }, own, kind), namespaces }];
  });
  if (skipped.some(({ found }) => !found)) return;
  for (const { index, found, namespaces } of skipped) {
    if (!found) continue;
    const at = place.index(index);
    if (found.secret === undefined) at.refuse(undefined, found.fault);
    else {
      const secret = at.field('certificates').index(found.secret).field('namespace');
      secret.refuse(namespaces[found.secret], found.fault);
    }
  }
}

/** Writes what lets listeners use Secrets of other namespaces. */
export function grantCertificates(
  scope: Construct,
  props: ObjectProps & { readonly listeners: readonly GatewayListener[] },
  from: ListenerOwner,
): void {
  const to = props.listeners
    .flatMap(({ certificates = [] }) => certificates)
    .map(({ name, namespace = from.namespace }) => ({
      ...{ group: '', kind: 'Secret' },
      name,
      namespace,
    }));
  for (const grant of grantsFor({ from, to }, Cluster.of(scope))) {
    const { apiVersion, kind, name, namespace, spec } = grant;
    new ApiObject(scope, `${kind}-${namespace ?? ''}-${name}`, {
      apiVersion,
      kind,
      metadata: { ...metadata(scope, props, name), namespace },
      spec,
    });
  }
}

/** The first listeners for HTTP and for HTTPS, as routes name them. */
export function listenerNames(
  listeners: readonly GatewayListener[],
): Pick<GatewayRef, 'listener' | 'tlsListener'> {
  const named = (wanted: ListenerProtocol) =>
    listeners.find(({ protocol }) => protocol === wanted)?.name;
  const [listener, tlsListener] = [named(ListenerProtocol.HTTP), named(ListenerProtocol.HTTPS)];
  return {
    ...(listener !== undefined && { listener }),
    ...(tlsListener !== undefined && { tlsListener }),
  };
}
