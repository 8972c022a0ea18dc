import { oddBackends } from '../../model/queries/backend-services';
import type { Ingress } from '../../model/objects/ingress';
import { tryAliasSupport } from '../../facts/controllers/gateway-implementations';
import type { Route } from '../../model/objects/route';
import type { Service } from '../../model/objects/service';
import { gatewayControllersOf } from '../../model/queries/gateway-controller';
import { controllerOf, likelyController } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { serviceBackends } from '../../model/queries/route-backends';
import type { TraefikSettings } from '../../model/queries/traefik-settings';
import { traefikSettings } from '../../model/queries/traefik-settings';
import type { Draft, Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';
import { aliasTarget } from './alias-names';

export const NET271: Rule = {
  id: 'NET271',
  name: 'alias-not-served',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['gateways', 'ingresses', 'others', 'routes', 'services', 'workloads'],
  what: 'A route or an Ingress sends requests to an ExternalName Service, which its controller does not serve, or only by a setting; where implementations run its Gateways that serve such Services, this is an info.',
  why: 'implementations of Gateway API should not support ExternalName Services, since anyone who can create one can reach every name that the Gateway can, and a Gateway without support reports ResolvedRefs=False',
  fix: 'Write a Service without a selector, and an EndpointSlice with the addresses.',
  waive: 'If the implementation is known to serve ExternalName Services.',
  sources: [
    'https://gateway-api.sigs.k8s.io/reference/spec/#backendobjectreference',
    'https://doc.traefik.io/traefik/reference/install-configuration/providers/kubernetes/kubernetes-ingress/#opt-providers-kubernetesIngress-allowExternalNameServices',
    'https://github.com/nginx/nginx-gateway-fabric/tree/main/examples/externalname-service',
    'https://developer.konghq.com/kubernetes-ingress-controller/routing/external-service/',
    'https://nvd.nist.gov/vuln/detail/CVE-2021-25740',
  ],
  check(network, report) {
    for (const route of network.routes) {
      for (const { field, namespace, name } of serviceBackends(route)) {
        const service = network.tryService(namespace, name);
        if (service?.type !== 'ExternalName') continue;
        report({
          places: [place(route.manifest, field), place(service.manifest, 'spec.type')],
          what: `Service ${name} is an ExternalName Service, which implementations of Gateway API should not support`,
          ...supportOf(network, route),
          ...fixFor(network, service),
        });
      }
    }
    for (const { ingress, backend, service } of oddBackends(network)) {
      if (service?.type !== 'ExternalName') continue;
      const draft = tryTraefikDraft(network, ingress, service);
      if (draft) {
        const where = place(ingress.manifest, `${backend.field}.service`);
        report({ ...draft, places: [where, ...draft.places] });
      }
    }
  },
};

/** What is said where the controllers of all Gateways of a route serve ExternalName Services. */
function supportOf(network: Network, route: Route): Partial<Draft> {
  const { known, hasUnknown } = gatewayControllersOf(network, route);
  const support = known.map(tryAliasSupport).filter((one) => one !== undefined);
  if (hasUnknown || known.length === 0 || support.length < known.length) return {};
  return {
    why: `${[...new Set(support)].join(', ')}; anyone who can create such a Service can reach every name that the Gateway can`,
    severity: Severity.INFO,
  };
}

/** Another Service of the cluster can be named itself. */
function fixFor({ target }: Network, service: Service): Partial<Draft> {
  const [name, namespace, ...rest] = aliasTarget(service).split('.');
  if (rest.join('.') !== `svc.${target.domain}` || !name || !namespace) return {};
  return {
    fix: `Write the Service ${name} of namespace ${namespace} as the backend, and a ReferenceGrant there.`,
  };
}

const SETTING = 'providers.kubernetesingress.allowexternalnameservices';

function tryTraefikDraft(network: Network, ingress: Ingress, service: Service): Draft | undefined {
  if (likelyController(network, ingress)?.name !== 'Traefik') return undefined;
  const traefiks = traefikSettings(network);
  if (traefiks.some(mayAllow)) return undefined;
  const isSure = traefiks.length > 0 && isOfTraefik(network, ingress, traefiks);
  return {
    places: [
      place(service.manifest, 'spec.type'),
      ...traefiks.map(({ manifest, field }) => place(manifest, `${field}.args`)),
    ],
    what: `Traefik does not serve ${service.manifest.name}, an ExternalName Service, unless allowExternalNameServices is set`,
    why: 'by default Traefik ignores the backend and answers with status 404 or 503',
    fix: 'Set `--providers.kubernetesIngress.allowExternalNameServices=true` for the Ingress provider, or write a Service without a selector and an EndpointSlice.',
    severity: isSure ? Severity.WARNING : Severity.INFO,
  };
}

function mayAllow({ settings, hasFile }: TraefikSettings): boolean {
  const value = settings.get(SETTING);
  return value === undefined ? hasFile : value.toLowerCase() !== 'false';
}

/** By its class, or where one Traefik is given that serves Ingresses. */
function isOfTraefik(
  network: Network,
  ingress: Ingress,
  traefiks: readonly TraefikSettings[],
): boolean {
  if (controllerOf(network, ingress) === 'Traefik') return true;
  return traefiks.some(({ settings }) =>
    [...settings.keys()].some((key) => key.startsWith('providers.kubernetesingress')),
  );
}
