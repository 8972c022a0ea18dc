import { tryControllerNamed } from '../../facts/controllers/ingress-controllers';
import type { GatewayObject } from '../../model/objects/gateway';
import type { Ingress } from '../../model/objects/ingress';
import { derived } from '../../model/queries/derived';
import { tryControllerOfClass } from '../../model/queries/gateway-controller';
import { groupBy } from '../../model/queries/group';
import { classNameOf, controllerOf, ingressClasses } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { at, isAbsent, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { objectText } from '../../model/read/manifest';
import { textOrder } from './age';
import type { RouteEntry } from './entry';
import type { OtherRouter } from './other-routers';
import { OTHER_ROUTERS, TRAEFIK_ROUTER } from './other-routers';

/** An entry, with what says where its requests go. */
export interface Proxy {
  readonly entry: RouteEntry;
  readonly ingresses?: readonly Ingress[];
  /** Nothing for a Gateway that routes name and no file has. */
  readonly gateway?: GatewayObject;
  readonly others?: readonly Manifest[];
}

export const proxies = derived((network): readonly Proxy[] => [
  ...inOrder(ingressProxies(network).map((one) => withRoutes(network, one))),
  ...inOrder(gatewayProxies(network)),
  ...inOrder(otherProxies(network)),
]);

function inOrder(those: readonly Proxy[]): Proxy[] {
  return [...those].sort((a, b) => textOrder(a.entry.label, b.entry.label));
}

/** One controller serves all classes of its name. */
function ingressProxies(network: Network): Proxy[] {
  const groups = groupBy(network.ingresses, (ingress) => {
    const className = servedClass(network, ingress);
    const controller = textOf(at(ingressClasses(network).get(className)?.spec, 'controller'));
    return controller === undefined ? `class ${className}` : `controller ${controller}`;
  });
  return [...groups.values()].map((ingresses) => ingressProxy(network, ingresses));
}

const NGINX_CONTROLLER = 'k8s.io/ingress-nginx';

/**
 * The class of an Ingress. ingress-nginx also takes those with the old annotation `nginx`, whatever the
 * name of its IngressClass.
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/cli-arguments/
 */
function servedClass(network: Network, ingress: Ingress): string {
  const className = classNameOf(network, ingress);
  const classes = ingressClasses(network);
  const isOld = isAbsent(at(ingress.manifest.spec, 'ingressClassName')) && className === 'nginx';
  if (!isOld || classes.has(className)) return className;
  const names = [...classes.values()]
    .filter(({ spec }) => textOf(at(spec, 'controller')) === NGINX_CONTROLLER)
    .map(({ name }) => name);
  return names.sort(textOrder)[0] ?? className;
}

function servedController(network: Network, ingress: Ingress): string | undefined {
  const { spec } = ingressClasses(network).get(servedClass(network, ingress)) ?? {};
  const named = textOf(at(spec, 'controller'));
  return named === undefined ? controllerOf(network, ingress) : tryControllerNamed(named)?.name;
}

function ingressProxy(network: Network, ingresses: readonly Ingress[]): Proxy {
  const names = new Set(ingresses.map((one) => servedClass(network, one)));
  const classNames = [...names].sort(textOrder);
  const controllers = new Set(ingresses.map((one) => servedController(network, one)));
  const [controller] = controllers.size === 1 ? controllers : [];
  const [className = ''] = classNames;
  const who = controller ?? 'the Ingress controller';
  const ofClass = classNames.length > 1 ? `classes ${classNames.join(', ')}` : `class ${className}`;
  const entry: RouteEntry = {
    kind: 'ingress',
    label: className === '' ? `${who} of Ingresses without a class` : `${who} of ${ofClass}`,
    manifest: ingressClasses(network).get(className),
    className: classNames.length > 1 || className === '' ? undefined : className,
    controller,
  };
  return { entry, ingresses };
}

function gatewayProxies(network: Network): Proxy[] {
  // What is given twice, as in overlays, is one Gateway of which nobody knows which.
  const given = new Map<string, GatewayObject>();
  for (const gateway of network.gateways) {
    const key = objectText(gateway.manifest);
    if (!given.has(key)) given.set(key, gateway);
  }
  return [...given].map(([label, gateway]) => {
    const { className, manifest } = gateway;
    const controller = tryControllerOfClass(network, className);
    return { entry: { kind: 'gateway', label, manifest, className, controller }, gateway };
  });
}

/** One Traefik serves Ingresses and routes of its own kinds, and compares all of them. */
function withRoutes(network: Network, proxy: Proxy): Proxy {
  if (proxy.entry.controller !== TRAEFIK_ROUTER.controller) return proxy;
  return { ...proxy, others: objectsFor(network, TRAEFIK_ROUTER) };
}

function otherProxies(network: Network): Proxy[] {
  const served = new Set(ingressProxies(network).map(({ entry }) => entry.controller));
  return OTHER_ROUTERS.flatMap((router) => {
    const { label, controller } = router;
    if (controller !== undefined && served.has(controller)) return [];
    const others = objectsFor(network, router);
    return others.length === 0 ? [] : [{ entry: { kind: 'other', label, controller }, others }];
  });
}

function objectsFor(network: Network, { groups, kinds }: OtherRouter): readonly Manifest[] {
  return groups.flatMap((group) => kinds.flatMap((kind) => network.others(group, kind)));
}
