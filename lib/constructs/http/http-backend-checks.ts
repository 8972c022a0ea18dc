import type { Construct } from 'constructs';
import type { Cluster } from '../../cluster/cluster';
import type { Fault } from '../../facts/values/fault';
import { foreignGroupFault } from '../../facts/controllers/implementation-groups';
import { isInferencePool } from '../../facts/controllers/gateway-backends';
import { unsupportedFault } from '../../facts/controllers/gateway-support';
import { dnsLabel } from '../../facts/values/names';
import { portNumber } from '../../facts/values/ports';
import type { PropPlace } from '../../props/refusals';
import { number, text } from '../../props/shape';
import { ExternalAlias } from '../backends/external-alias';
import { Reachable, serviceNameFact } from '../service/reachable';
import type { BackendResource, HttpBackend } from './http-backend';
import { BACKEND_RESOURCE, httpPortFault } from './http-backend';
import type { HttpTableOptions } from './table/http-options';
import { proxiesOfTable } from './table/proxies';
import { gatewayProgramOf, goesByIngress } from './table/route-table';

/** What a backend is judged by. */
interface BackendContext {
  readonly construct: Construct;
  readonly namespace: string;
  readonly options: HttpTableOptions;
  readonly cluster: Cluster;
}

/** Refuses a backend that a route cannot lead to. */
export function checkHttpBackend(
  backend: HttpBackend,
  context: BackendContext,
  place: PropPlace,
): void {
  const { isService, resource, target, port } = backend._data;
  if (resource !== undefined) {
    checkResource(resource, context, place);
    return;
  }
  if (isService) {
    checkService(backend, context, place);
    return;
  }
  if (!(target instanceof Reachable)) {
    place.refuse(target, NOT_REACHABLE);
    return;
  }
  if (target instanceof ExternalAlias) {
    place.refuse(target.node.path, ALIAS);
    return;
  }
  checkNamespace(target.namespace, target.node.path, context, place);
  const fault = httpPortFault(target._ports, port, target.node.path);
  if (fault) place.field('port').refuse(port, fault);
  for (const proxy of proxiesOfTable(context.options, context.cluster)) {
    const unknown = target._guard?.fault(proxy);
    if (unknown) place.refuse(target.node.path, unknown);
  }
}

function checkResource(
  resource: BackendResource,
  { options, cluster }: BackendContext,
  place: PropPlace,
): void {
  BACKEND_RESOURCE.run(resource, place);
  const { kind, group } = (resource as Partial<BackendResource> | null) ?? {};
  if (typeof kind !== 'string' || typeof group !== 'string') return;
  if (goesByIngress(options, cluster)) place.refuse(kind, NO_SERVICE);
  if (options.backendTls !== undefined) place.refuse(kind, CHECKED_BY_ITSELF);
  const program = gatewayProgramOf(options, cluster);
  if (!program) return;
  const foreign = foreignGroupFault(program, group);
  if (foreign) place.field('group').refuse(group, foreign);
  const lacking = isInferencePool(resource) && unsupportedFault(program, 'InferencePool');
  if (lacking) place.field('kind').refuse(kind, lacking);
}

function checkService({ _data }: HttpBackend, context: BackendContext, place: PropPlace): void {
  const { name, port, namespace } = _data;
  text(serviceNameFact(context.construct)).run(name, place.field('name'));
  number(portNumber).run(port, place.field('port'));
  if (namespace === undefined) return;
  text(dnsLabel).run(namespace, place.field('namespace'));
  checkNamespace(namespace, name ?? '', context, place);
}

function checkNamespace(
  theirs: string,
  backend: string,
  { namespace, options, cluster }: BackendContext,
  place: PropPlace,
): void {
  if (theirs === namespace || !goesByIngress(options, cluster)) return;
  place.refuse(backend, elsewhere(theirs, namespace));
}

const NOT_REACHABLE: Fault = {
  what: 'is not a backend',
  why: 'a backend is a Service with known ports',
  fix: 'write HttpBackend.of(app) with an ExposedApp, LegacyBackend or HeadlessSet, or HttpBackend.service("name", 80)',
};

const ALIAS: Fault = {
  what: 'is an ExternalAlias',
  why: 'the external system would receive the host of the client instead of its own name, and answer for another site or with another certificate',
  fix: 'if it answers for the host of the route, write HttpBackend.of(old) with old = new LegacyBackend(chart, "old", { addresses: ["192.0.2.17"], ports: [{ port: 80 }] }); otherwise send clients to its own name with redirect: { host: "old.example.com" }',
};

const NO_SERVICE: Fault = {
  what: 'is not a Service',
  why: 'the controllers of Ingresses take Services alone as backends of requests',
  fix: 'write HttpBackend.service("name", 80), or via: Via.GATEWAY',
};

const CHECKED_BY_ITSELF: Fault = {
  what: 'cannot be combined with backendTls',
  why: 'a BackendTLSPolicy is known to be read for Services alone',
  fix: 'write TLS into the object itself, and the routes to it into a table without backendTls',
};

function elsewhere(theirs: string, own: string): Fault {
  return {
    what: `is in the namespace ${JSON.stringify(theirs)}`,
    why: `an Ingress can only use Services of its own namespace, here ${JSON.stringify(own)}`,
    fix: `write namespace: ${JSON.stringify(theirs)} on the routes, create them in that namespace, or write via: Via.GATEWAY`,
  };
}
