import type { Fields } from '../read/fields';
import { at, fieldsOf, listOf, numberOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';

/** What has listeners: a Gateway or a ListenerSet. */
export interface ListenerHolder {
  readonly manifest: Manifest;
  readonly listeners: readonly Listener[];
}

/** A Gateway of the Gateway API. */
export interface GatewayObject extends ListenerHolder {
  readonly className?: string;
}

/** Listeners for a Gateway that another team has. */
export interface ListenerSetObject extends ListenerHolder {
  readonly parent: {
    readonly group: string;
    readonly kind: string;
    readonly namespace: string;
    readonly name: string;
  };
}

export interface Listener {
  readonly field: string;
  readonly name: string;
  /** Nothing, where the listener is for every host. */
  readonly hostname?: string;
  readonly port?: number;
  readonly protocol: string;
  /** `Same`, `All`, `Selector` or `None`. */
  readonly routesFrom: string;
  readonly fields: Fields;
}

export function gatewayOf(manifest: Manifest): GatewayObject {
  return {
    manifest,
    className: textOf(at(manifest.spec, 'gatewayClassName')),
    listeners: listenersOf(manifest),
  };
}

export function listenerSetOf(manifest: Manifest): ListenerSetObject {
  const parent = at(manifest.spec, 'parentRef');
  return {
    manifest,
    parent: {
      group: textOf(at(parent, 'group')) ?? 'gateway.networking.k8s.io',
      kind: textOf(at(parent, 'kind')) ?? 'Gateway',
      namespace: textOf(at(parent, 'namespace')) ?? manifest.namespace,
      name: textOf(at(parent, 'name')) ?? '',
    },
    listeners: listenersOf(manifest),
  };
}

function listenersOf({ spec }: Manifest): Listener[] {
  return listOf(at(spec, 'listeners')).map((listener, index) => ({
    field: `spec.listeners[${index}]`,
    name: textOf(at(listener, 'name')) ?? '',
    hostname: textOf(at(listener, 'hostname')) || undefined,
    port: numberOf(at(listener, 'port')),
    protocol: textOf(at(listener, 'protocol')) ?? '',
    routesFrom: textOf(within(listener, 'allowedRoutes', 'namespaces', 'from')) ?? 'Same',
    fields: fieldsOf(listener),
  }));
}
