import type { IngressControllerFacts } from '../../facts/controllers/ingress-controllers';
import {
  tryControllerCalled,
  tryControllerNamed,
  tryControllerOfAnnotations,
  tryControllerOfClassName,
} from '../../facts/controllers/ingress-controllers';
import type { Ingress } from '../objects/ingress';
import { at, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { groupBy } from './group';
import type { Network } from './network';

/** The IngressClasses that are given, by their names. */
export const ingressClasses = derived((network): ReadonlyMap<string, Manifest> => {
  const classes = new Map<string, Manifest>();
  for (const manifest of network.others('networking.k8s.io', 'IngressClass')) {
    if (!classes.has(manifest.name)) classes.set(manifest.name, manifest);
  }
  return classes;
});

export function isDefaultClass({ annotations }: Manifest): boolean {
  return annotations['ingressclass.kubernetes.io/is-default-class'] === 'true';
}

/** The class that an Ingress gets: its own, else the default; empty where nobody knows. */
export function classNameOf(network: Network, ingress: Ingress): string {
  if (ingress.className !== undefined) return ingress.className;
  if (network.target.ingressClass !== undefined) return network.target.ingressClass;
  const defaults = [...ingressClasses(network).values()].filter(isDefaultClass);
  return defaults.length === 1 ? (defaults[0]?.name ?? '') : '';
}

/**
 * The controller that reads an Ingress, where that is known: by the IngressClass in the files, by what
 * is stated of the cluster, or by annotations with a prefix that one controller alone reads. These are
 * no evidence where the IngressClasses in the files are of other controllers.
 */
export function controllerOf(network: Network, ingress: Ingress): string | undefined {
  const className = classNameOf(network, ingress);
  const declared = controllersOfClass(network, className);
  if (declared.length > 0) return declared.length > 1 ? undefined : tryNameOf(declared[0]);
  const { ingressClass, ingressController, ingressClasses: stated = [] } = network.target;
  const named = stated.find((one) => one.ingressClass === className);
  if (named) return named.controller;
  const isOfTarget = ingressClass === undefined || className === ingressClass;
  if (ingressController !== undefined && isOfTarget) return ingressController;
  const keys = Object.keys(ingress.manifest.annotations);
  const seen = keys.length === 0 ? undefined : tryControllerOfAnnotations(keys, className)?.name;
  if (seen === undefined) return undefined;
  const all = [...byClass(network).values()].flat();
  return all.length === 0 || all.some((one) => tryNameOf(one) === seen) ? seen : undefined;
}

/**
 * What is known of the controller that most likely reads an Ingress: as {@link controllerOf}, else by
 * the usual name of the class. Who says so to a user says that it is not sure.
 */
export function likelyController(
  network: Network,
  ingress: Ingress,
): IngressControllerFacts | undefined {
  const known = controllerOf(network, ingress);
  if (known !== undefined) return tryControllerCalled(known);
  const className = classNameOf(network, ingress);
  return isDeclaredClass(network, className) ? undefined : tryControllerOfClassName(className);
}

/** Whether an IngressClass in the files says which controller implements a class. */
export function isDeclaredClass(network: Network, className: string): boolean {
  return controllersOfClass(network, className).length > 0;
}

export function isIngressNginx(network: Network, ingress: Ingress): boolean {
  return controllerOf(network, ingress) === 'ingress-nginx';
}

/** What the IngressClasses of a name say: more than one thing where they are for several clusters. */
function controllersOfClass(network: Network, className: string): readonly string[] {
  return byClass(network).get(className) ?? [];
}

const byClass = derived((network): ReadonlyMap<string, readonly string[]> => {
  const classes = groupBy(network.others('networking.k8s.io', 'IngressClass'), ({ name }) => name);
  return new Map(
    [...classes].map(([name, those]) => [
      name,
      [...new Set(those.map(({ spec }) => textOf(at(spec, 'controller')) ?? ''))],
    ]),
  );
});

function tryNameOf(controller = ''): string | undefined {
  return tryControllerNamed(controller)?.name;
}
