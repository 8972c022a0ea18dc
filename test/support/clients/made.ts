import type { Chart } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import {
  Clients,
  DefaultDeny,
  ExposedApp,
  Exposure,
  ExternalTrafficPolicy,
  HttpBackend,
  HttpRoutes,
  Protocol,
  Via,
} from '../../../lib';
import type { ClusterProps, ServicePort } from '../../../lib';
import type { PodCaller } from './oracle';
import { CALLERS } from './oracle';
import type { AppModel, PortModel, RouteModel, ServiceModel, Who } from './model';
import { PROXIES, TEAMS } from './model';

export const CLUSTER: ClusterProps = {
  kubernetes: '1.34',
  ingressControllerPods: PROXIES.ingressController,
  gatewayPods: PROXIES.gateway,
  gateway: { name: 'edge', namespace: 'gates' },
};

/** The constructs of an app, and the pods and namespaces around it. */
export function makeApp(chart: Chart, app: AppModel): ExposedApp {
  for (const name of ['shop', 'data', 'edge', 'gates', 'other']) {
    const team = TEAMS[name];
    const labels = team === undefined ? undefined : { team };
    new ApiObject(chart, name, { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
  }
  CALLERS.forEach((caller, index) => {
    if (!('address' in caller)) makeCaller(chart, caller, index);
  });
  if (app.deny) new DefaultDeny(chart, 'deny', { namespace: app.namespace });
  const { services, routes, tables } = app;
  const exposures = [
    ...(app.isHeadless ? [{ late: false, one: Exposure.headless() }] : []),
    ...services.map((one, index) => ({ late: one.late, one: exposureOf(one, index, app) })),
    ...routes.map((one) => ({ late: one.late, one: routeOf(one) })),
  ];
  const ofImage = app.from === 'image';
  const made = new ExposedApp(chart, 'app', {
    namespace: app.namespace,
    ...(ofImage ? { image: 'app:1' } : { selector: { app: 'app' } }),
    ports: app.ports.map((one) => portOf(one, app)),
    clients: app.clients?.map(clientOf),
    expose: exposures.filter(({ late }) => !late).map(({ one }) => one),
  });
  if (!ofImage) makePods(chart, app);
  for (const { late, one } of exposures) if (late) made.expose(one);
  tables.forEach(({ port, by }, index) => {
    new HttpRoutes(chart, `table-${index}`, {
      namespace: app.namespace,
      via: by === 'gateway' ? Via.GATEWAY : Via.INGRESS,
      routes: [{ host: 'table.example.com', path: '/', backend: HttpBackend.of(made, port) }],
    });
  });
  return made;
}

/** A pod whose address is known, so that nobody has to guess whether a network holds it. */
function makeCaller(chart: Chart, caller: PodCaller, index: number): void {
  const { namespace, labels } = caller;
  new ApiObject(chart, `caller-${index}`, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `caller-${index}`, namespace, labels },
    spec: { containers: [{ name: 'caller', image: 'caller:1' }] },
    status: { podIP: `10.244.1.${index}` },
  });
}

/** The pods of others, which declare the ports that the app leads to. */
function makePods(chart: Chart, app: AppModel): void {
  const all = [...app.ports, ...app.services.flatMap(({ ports = [] }) => ports)];
  const byKey = new Map<string, object>();
  for (const { target, called, udp } of all) {
    const key = `${target}/${String(udp)}`;
    const known = byKey.get(key);
    if (known && called === undefined) continue;
    byKey.set(key, { containerPort: target, name: called, protocol: udp ? 'UDP' : 'TCP' });
  }
  const labels = { app: 'app' };
  new ApiObject(chart, 'pods', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'app', namespace: app.namespace },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ name: 'app', image: 'app:1', ports: [...byKey.values()] }] },
      },
    },
  });
}

function portOf({ port, target, called, udp }: PortModel, app: AppModel): ServicePort {
  const byNumber = app.from === 'image' || readsNumbers(app) || called === undefined;
  return {
    port,
    name: `p${port}${udp ? 'u' : 't'}`,
    targetPort: byNumber ? target : undefined,
    targetPortName: called,
    protocol: udp ? Protocol.UDP : undefined,
  };
}

function readsNumbers({ isHeadless, services }: AppModel): boolean {
  return isHeadless || services.some(({ kind, late }) => kind === 'headless' && !late);
}

function exposureOf(one: ServiceModel, index: number, app: AppModel): Exposure {
  const options = {
    serviceName: `service-${index}`,
    ports: one.ports?.map((port) => portOf(port, app)),
    clients: one.clients?.map(clientOf),
  };
  if (one.kind === 'clusterIp') return Exposure.clusterIp(options);
  if (one.kind === 'headless') return Exposure.headless(options);
  const hasOnePort = (one.ports ?? app.ports).length === 1;
  return Exposure.nodePort({
    ...options,
    nodePort: hasOnePort ? 30080 + index : undefined,
    externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
  });
}

function routeOf({ port, by, clients }: RouteModel): Exposure {
  return Exposure.http({
    host: 'app.example.com',
    port,
    via: by === 'gateway' ? Via.GATEWAY : Via.INGRESS,
    clients: clients?.map(clientOf),
  });
}

export function clientOf(who: Who): Clients {
  if ('all' in who) return Clients.everyone();
  if ('network' in who) {
    return Clients.network(who.network, { except: who.except ? [who.except] : undefined });
  }
  if ('proxy' in who) {
    return who.proxy === 'gateway' ? Clients.gateway() : Clients.ingressController();
  }
  if ('space' in who) return Clients.namespace(who.space);
  if (!('pods' in who)) return Clients.namespaces({ team: who.team });
  const { pods, in: namespace, team } = who;
  return Clients.pods(pods, { namespace, namespaceLabels: team ? { team } : undefined });
}
