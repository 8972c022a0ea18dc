import type { GatewayProgram } from '../../facts/controllers/gateway-implementations';
import {
  tryControllerNameOf,
  tryImplementationOf,
  tryProgram,
} from '../../facts/controllers/gateway-implementations';
import type { Route } from '../objects/route';
import { at, textOf } from '../read/fields';
import { derived } from './derived';
import { tryParentGateway } from './listener-scopes';
import type { Network } from './network';

/** What is known of who runs the Gateways that a route names. */
export interface GatewayControllers {
  /** The controller names of their GatewayClasses. */
  readonly known: readonly string[];
  /** Those of which it is known what they support, with their releases where these are stated. */
  readonly programs: readonly GatewayProgram[];
  /** Whether a Gateway is among them whose controller is not known. */
  readonly hasUnknown: boolean;
}

/** By the GatewayClass of each Gateway, else by what is stated of the cluster. */
export function gatewayControllersOf(network: Network, route: Route): GatewayControllers {
  const classes = gatewayClassesOf(network, route);
  const names = [...classes].map((className) => tryControllerOfClass(network, className));
  return {
    known: [...new Set(names.filter((name) => name !== undefined))],
    programs: [...classes].flatMap((className) => tryProgramOfClass(network, className) ?? []),
    hasUnknown: names.includes(undefined),
  };
}

/** The classes of the Gateways that a route names; nothing is one of them where a Gateway is not given. */
export function gatewayClassesOf(
  network: Network,
  { parents }: Route,
): ReadonlySet<string | undefined> {
  return new Set(
    parents
      .filter(({ kind }) => kind === 'Gateway' || kind === 'ListenerSet')
      .map((parent) => tryParentGateway(network, parent)?.className),
  );
}

/** The controller name of a GatewayClass, else of what is stated to run its Gateways. */
export function tryControllerOfClass(network: Network, className = ''): string | undefined {
  const stated = tryStated(network, className);
  return controllerNames(network).get(className) ?? (stated && tryControllerNameOf(stated.name));
}

/** What runs the Gateways of a class: as it is stated, else by the name of its controller. */
export function tryProgramOfClass(network: Network, className = ''): GatewayProgram | undefined {
  const controller = controllerNames(network).get(className);
  const seen = controller === undefined ? undefined : tryImplementationOf(controller);
  const stated = tryStated(network, className);
  const isStated = stated && (controller === undefined || stated.name === seen);
  return isStated ? stated : seen === undefined ? undefined : { name: seen };
}

/** What is stated of a class; of a Gateway that is in no file, the only class that is stated. */
function tryStated(
  { target: { gateways = [] } }: Network,
  className: string,
): GatewayProgram | undefined {
  const [only, ...others] = gateways;
  const named = gateways.find(({ gatewayClass }) => gatewayClass === className);
  const stated = named ?? (className === '' && others.length === 0 ? only : undefined);
  const program = stated && tryProgram(stated.implementation);
  return program && { ...program, supports: stated.supports };
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
