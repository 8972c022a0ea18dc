import type { PortOfService, Service } from '../../model/objects/service';
import type { Network } from '../../model/queries/network';
import type { Lead } from '../ask/lead';
import { aliasText, missingServiceText, portsText } from '../ask/texts';
import type { Chain } from '../chain/chain';
import { endingIn } from '../chain/chain';
import type { Hop } from '../chain/hop';
import { HopKind, Lack } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import { throughService } from './service-chain';
import { tryServiceAnywhere } from './service-lookup';

/** From the backend of a route to the pods: a proxy asks for the endpoints of the Service itself. */
export function leadChain(network: Network, lead: Lead): Chain {
  const { namespace, service: name, port } = lead;
  const service = tryServiceAnywhere(network, namespace, name);
  if (!service) return endingIn(missingService(lead));
  if (service.type === 'ExternalName') return endingIn(behindProxy(service, lead));
  const found = tryPort(service, port, protocolToBackend(lead));
  if (!found) return endingIn(missingPort(service, lead));
  return throughService(network, { service, port: found, sender: lead.sender, path: lead.path });
}

const OF_UDP: ReadonlySet<string> = new Set(['UDPRoute', 'IngressRouteUDP']);

/** What the proxy opens to the backend. */
export function protocolToBackend({ place: { manifest } }: Lead): 'TCP' | 'UDP' {
  return OF_UDP.has(manifest.kind) ? 'UDP' : 'TCP';
}

function tryPort(
  { ports }: Service,
  wanted: number | string,
  protocol: string,
): PortOfService | undefined {
  return ports.find(
    (one) =>
      (typeof wanted === 'number' ? one.port : one.name) === wanted && one.protocol === protocol,
  );
}

function missingService({ namespace, service, port, path, place }: Lead): Hop {
  return {
    kind: HopKind.SERVICE,
    verdict: Verdict.UNKNOWN,
    what: missingServiceText(namespace, service),
    lacks: Lack.BACKEND,
    places: [place],
    ask: `kubectl get service ${service} --namespace ${namespace}`,
    to: { service: { namespace, name: service, port }, path },
  };
}

function missingPort(service: Service, lead: Lead): Hop {
  const { port, place } = lead;
  const { manifest, ports } = service;
  const isOther =
    tryPort(service, port, protocolToBackend(lead) === 'TCP' ? 'UDP' : 'TCP') !== undefined;
  const called = isOther ? `${protocolToBackend(lead)} port` : 'port';
  return {
    kind: HopKind.SERVICE,
    verdict: Verdict.BROKEN,
    what: `Service ${manifest.namespace}/${manifest.name} has no ${called} ${port}`,
    why: portsText(ports),
    fix: 'Refer to a port that the Service has.',
    places: [place, { manifest, field: 'spec.ports' }],
  };
}

/** Controllers differ in whether they serve an alias, and some do only when they are told to. */
function behindProxy({ manifest, externalName = '' }: Service, { place }: Lead): Hop {
  return {
    kind: HopKind.SERVICE,
    verdict: Verdict.UNKNOWN,
    what: aliasText(manifest, externalName),
    why: 'the controller decides whether it sends requests to an ExternalName Service',
    places: [{ manifest, field: 'spec.externalName' }, place],
    to: { outside: externalName },
  };
}
