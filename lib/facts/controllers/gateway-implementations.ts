/** What runs the Gateways of a class, by its name and, where it is known, its release. */
export interface GatewayProgram {
  /** As in {@link GATEWAY_IMPLEMENTATIONS}. */
  readonly name: string;
  readonly release?: string;
  /** The features that it is known to support, whatever is reported. */
  readonly supports?: readonly string[];
}

/** The Gateways of Traefik. @see https://doc.traefik.io/traefik/reference/install-configuration/providers/kubernetes/kubernetes-gateway/ */
export const TRAEFIK_GATEWAY = 'traefik.io/gateway-controller';

/** The Gateways of Contour. @see https://projectcontour.io/docs/main/config/gateway-api/ */
export const CONTOUR_GATEWAY = 'projectcontour.io/gateway-controller';

/**
 * The implementations whose conformance reports are known, by `spec.controllerName` of their classes.
 * GKE is left out: what it supports depends on the class, and a report is of one of them.
 * @see https://gateway-api.sigs.k8s.io/docs/implementations/list/
 */
export const GATEWAY_IMPLEMENTATIONS = {
  agentgateway: 'agentgateway.dev/agentgateway',
  'Airlock Microgateway': 'microgateway.airlock.com/gatewayclass-controller',
  'AWS Load Balancer Controller': 'gateway.k8s.aws/alb',
  Cilium: 'io.cilium/gateway-controller',
  Contour: CONTOUR_GATEWAY,
  'Envoy Gateway': 'gateway.envoyproxy.io/gatewayclass-controller',
  'HAProxy Ingress': 'haproxy-ingress.github.io/controller',
  Istio: 'istio.io/gateway-controller',
  kgateway: 'kgateway.dev/kgateway',
  'Kong Operator': 'konghq.com/gateway-operator',
  'NGINX Gateway Fabric': 'gateway.nginx.org/nginx-gateway-controller',
  Traefik: TRAEFIK_GATEWAY,
} as const satisfies Readonly<Record<string, string>>;

const BY_CONTROLLER: ReadonlyMap<string, string> = new Map(
  Object.entries(GATEWAY_IMPLEMENTATIONS).map(([name, controller]) => [controller, name]),
);

const KONG_ALIASES = 'Kong serves ExternalName Services';

/**
 * What serves ExternalName Services all the same, by the names of controllers, and where.
 * @see https://github.com/nginx/nginx-gateway-fabric/tree/main/examples/externalname-service
 * @see https://developer.konghq.com/kubernetes-ingress-controller/routing/external-service/
 */
const ALIAS_SERVERS: ReadonlyMap<string, string> = new Map([
  [
    GATEWAY_IMPLEMENTATIONS['NGINX Gateway Fabric'],
    'newer releases of NGINX Gateway Fabric serve ExternalName Services where an NginxProxy names a DNS resolver',
  ],
  [GATEWAY_IMPLEMENTATIONS['Kong Operator'], KONG_ALIASES],
  ['konghq.com/kic-gateway-controller', KONG_ALIASES],
]);

/** What an implementation does with ExternalName Services; nothing where it is not known to serve any. */
export function tryAliasSupport(controllerName: string): string | undefined {
  return ALIAS_SERVERS.get(controllerName);
}

/** The implementation that a GatewayClass names in `spec.controllerName`. */
export function tryImplementationOf(controllerName: string): string | undefined {
  return BY_CONTROLLER.get(controllerName);
}

/** The controller name of an implementation. */
export function tryControllerNameOf(implementation: string): string | undefined {
  return new Map<string, string>(Object.entries(GATEWAY_IMPLEMENTATIONS)).get(implementation);
}

/** An implementation and its release in one text: `Traefik 3.7`; nothing where it is none. */
export function tryProgram(text: string): GatewayProgram | undefined {
  const [, name = '', release] = /^(.+?)(?: (\d{1,4}\.\d{1,4}(?:\.\d{1,4})?))?$/.exec(text) ?? [];
  if (tryControllerNameOf(name) === undefined) return undefined;
  return release === undefined ? { name } : { name, release };
}

/** The text of an implementation and its release. */
export function programText({ name, release }: GatewayProgram): string {
  return release === undefined ? name : `${name} ${release}`;
}
