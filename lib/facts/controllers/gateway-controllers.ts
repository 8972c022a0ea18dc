import type { Fact, Fault } from '../values/fault';
import { dnsSubdomain } from '../values/names';

/** The Gateways of Traefik. @see https://doc.traefik.io/traefik/reference/install-configuration/providers/kubernetes/kubernetes-gateway/ */
export const TRAEFIK_GATEWAY = 'traefik.io/gateway-controller';

/** What an HTTPRoute says and not every implementation does. */
export type GatewayFeature = 'cors' | 'timeouts';

interface Implementation {
  readonly name: string;
  /** What becomes of a feature that it does not have. */
  readonly lacks: Readonly<Partial<Record<GatewayFeature, string>>>;
}

/** By the controller names of GatewayClasses; what is not here is not known. docs/conformance.md says who was asked. */
const IMPLEMENTATIONS: ReadonlyMap<string, Implementation> = new Map([
  [
    TRAEFIK_GATEWAY,
    {
      name: 'Traefik',
      lacks: {
        cors: 'Traefik answers every request of such a rule with status 500',
        timeouts: 'Traefik ignores them',
      },
    },
  ],
  [
    'projectcontour.io/gateway-controller',
    { name: 'Contour', lacks: { cors: 'Contour ignores the filter' } },
  ],
]);

/** What a Gateway of a controller makes of a feature; nothing where that is not known, or it has it. */
export function lackOf(controller: string | undefined, feature: GatewayFeature): Fault | undefined {
  const { name, lacks } = IMPLEMENTATIONS.get(controller ?? '') ?? {};
  const why = lacks?.[feature];
  if (why === undefined) return undefined;
  return {
    what: `is not supported by the Gateways of ${name ?? ''}`,
    why,
    fix: 'remove it, or attach the routes to a Gateway of another implementation',
  };
}

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#gatewaycontroller */
export const gatewayController: Fact<string> = (value) => {
  const [domain = '', ...path] = value.split('/');
  const isPath = /^[-A-Za-z0-9/._~%!$&'()*+,;=:]+$/.test(path.join('/'));
  if (value.length <= 253 && isPath && dnsSubdomain(domain) === undefined) return undefined;
  return {
    what: 'is not the name of a Gateway controller',
    why: 'a GatewayClass names its controller by a domain and a path, in at most 253 characters',
    fix: `write spec.controllerName of the GatewayClass, such as "${TRAEFIK_GATEWAY}"`,
  };
};
