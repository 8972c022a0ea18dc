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
    .map((parent) => {
      const className = tryParentGateway(network, parent)?.className ?? '';
      return controllerNames(network).get(className) ?? network.target.gatewayController;
    });
  return {
    known: [...new Set(names.filter((name) => name !== undefined))],
    hasUnknown: names.includes(undefined),
  };
}

/** The controller names of the GatewayClasses, by their names. */
const controllerNames = derived((network): ReadonlyMap<string, string> => {
  const classes = network.others('gateway.networking.k8s.io', 'GatewayClass');
  return new Map(
    classes.flatMap(({ name, spec }) => {
      const controller = textOf(at(spec, 'controllerName'));
      return controller === undefined ? [] : [[name, controller] as const];
    }),
  );
});
