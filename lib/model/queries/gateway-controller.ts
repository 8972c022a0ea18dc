import type { Route } from '../objects/route';
import { at, textOf } from '../read/fields';
import { derived } from './derived';
import { tryParentGateway } from './listener-scopes';
import type { Network } from './network';

/** What is known of who runs the Gateways that a route names. */
export interface GatewayControllers {
  /** The controller names of their GatewayClasses. */
  readonly known: readonly string[];
  /** Whether a Gateway is among them whose controller is not known. */
  readonly hasUnknown: boolean;
}

/** By the GatewayClass of each Gateway, else by what is stated of the cluster. */
export function gatewayControllersOf(network: Network, { parents }: Route): GatewayControllers {
  const names = parents
    .filter(({ kind }) => kind === 'Gateway' || kind === 'ListenerSet')
    .map((parent) => tryControllerOfClass(network, tryParentGateway(network, parent)?.className));
  return {
    known: [...new Set(names.filter((name) => name !== undefined))],
    hasUnknown: names.includes(undefined),
  };
}

/** The controller name of a GatewayClass, else what is stated of the cluster. */
export function tryControllerOfClass(network: Network, className = ''): string | undefined {
  return controllerNames(network).get(className) ?? network.target.gatewayController;
}

/** The controller names of the GatewayClasses, by their names. */
export const controllerNames = derived((network): ReadonlyMap<string, string> => {
  const classes = network.others('gateway.networking.k8s.io', 'GatewayClass');
  return new Map(
    classes.flatMap(({ name, spec }) => {
      const controller = textOf(at(spec, 'controllerName'));
      return controller === undefined ? [] : [[name, controller] as const];
    }),
  );
});
