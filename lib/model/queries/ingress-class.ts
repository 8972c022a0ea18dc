import type { IngressControllerFacts } from '../../facts/controllers/ingress-controllers';
import {
  isCalledOtherThanNginx,
  tryControllerCalled,
  tryControllerNamed,
  tryControllerOfAnnotations,
  tryControllerOfClassName,
} from '../../facts/controllers/ingress-controllers';
import type { Ingress } from '../objects/ingress';
import { at, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { isAnnotated } from './annotated';
import { derived, derivedFor } from './derived';
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
export function classNameOf(network: Network, { className }: Ingress): string {
  return className ?? defaultClassName(network);
}

const defaultClassName = derived((network): string => {
  if (network.target.ingressClass !== undefined) return network.target.ingressClass;
  const defaults = [...ingressClasses(network).values()].filter(isDefaultClass);
  return defaults.length === 1 ? (defaults[0]?.name ?? '') : '';
});

/**
 * The controller that reads an Ingress, where that is known: by the IngressClass in the files, by what
 * is stated of the cluster, or by annotations with a prefix that one controller alone reads. These are
 * no evidence where the IngressClasses in the files are of other controllers.
 */
export function controllerOf(network: Network, ingress: Ingress): string | undefined {
  const className = classNameOf(network, ingress);
  const { isKnown, name } = controllerOfClass(network, className);
  return isKnown || !isAnnotated(ingress) ? name : controllerSeen(network, ingress, className);
}

/** What is said of a class, whatever stands on its Ingresses. */
const controllerOfClass = derivedFor((network, className): ClassController => {
  const declared = controllersOfClass(network, className);
  if (declared.length > 0) {
    return { isKnown: true, name: declared.length > 1 ? undefined : tryNameOf(declared[0]) };
  }
  const { ingressClass, ingressController, ingressClasses: stated = [] } = network.target;
  const named = stated.find((one) => one.ingressClass === className);
  if (named) return { isKnown: true, name: named.controller };
  const isOfTarget = ingressClass === undefined || className === ingressClass;
  return isOfTarget && ingressController !== undefined
    ? { isKnown: true, name: ingressController }
    : { isKnown: false };
});

interface ClassController {
  /** Whether something says it, be it that there are several. */
  readonly isKnown: boolean;
  readonly name?: string;
}

function controllerSeen(
  network: Network,
  { manifest }: Ingress,
  className: string,
): string | undefined {
  const seen = tryControllerOfAnnotations(Object.keys(manifest.annotations), className)?.name;
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
  return controllerByName(network, classNameOf(network, ingress));
}

const controllerByName = derivedFor((network, className) =>
  isDeclaredClass(network, className) ? undefined : tryControllerOfClassName(className),
);

/** Whether an IngressClass in the files says which controller implements a class. */
export function isDeclaredClass(network: Network, className: string): boolean {
  return controllersOfClass(network, className).length > 0;
}

export function isIngressNginx(network: Network, ingress: Ingress): boolean {
  return controllerOf(network, ingress) === 'ingress-nginx';
}

/** Whether a controller other than ingress-nginx reads an Ingress, surely or by the name of its class. */
export function isLikelyOfOther(network: Network, ingress: Ingress): boolean {
  if (isIngressNginx(network, ingress)) return false;
  const className = classNameOf(network, ingress);
  return (
    isDeclaredClass(network, className) ||
    likelyController(network, ingress) !== undefined ||
    isCalledOtherThanNginx(className)
  );
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
