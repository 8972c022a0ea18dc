import type { Fields } from '../read/fields';
import { at, fieldsOf, listOf, numberOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';

/** A Gateway of the Gateway API. */
export interface GatewayObject {
  readonly manifest: Manifest;
  readonly className?: string;
  readonly listeners: readonly Listener[];
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
  const { spec } = manifest;
  return {
    manifest,
    className: textOf(at(spec, 'gatewayClassName')),
    listeners: listOf(at(spec, 'listeners')).map((listener, index) => ({
      field: `spec.listeners[${index}]`,
      name: textOf(at(listener, 'name')) ?? '',
      hostname: textOf(at(listener, 'hostname')) || undefined,
      port: numberOf(at(listener, 'port')),
      protocol: textOf(at(listener, 'protocol')) ?? '',
      routesFrom: textOf(within(listener, 'allowedRoutes', 'namespaces', 'from')) ?? 'Same',
      fields: fieldsOf(listener),
    })),
  };
}
