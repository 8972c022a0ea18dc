import type { Chart } from 'cdk8s';
import type { ExposedApp, ExposedAppProps } from '../../../../lib';
import type { Lib } from '../faults/faulty';
import { CALLERS, PROXIES } from './callers';

/** A port of a Service, and of the pods behind it. */
export interface Way {
  readonly service: string;
  readonly port: number;
  readonly target: number;
  readonly nodePort?: number;
}

/** An app, and whom it says that it admits. */
export interface Told {
  readonly name: string;
  readonly namespace: string;
  readonly ways: readonly Way[];
  /** A port of the pods -> who may connect to it. */
  readonly admits: Readonly<Record<number, readonly string[]>>;
}

/** The ports that the pods of each app listen on, whatever the app says of them. */
export const LISTENED = [
  { name: 'http', containerPort: 8080 },
  { name: 'admin', containerPort: 9090 },
  { name: 'other', containerPort: 7000 },
];

const NODE_PORT = 31090;

/** Of the switch, but for the second client: the nodes forward to their own pods alone. */
const OFFICE = ['192.168.100.0/24', '192.168.100.60/32'] as const;

/** Apps that differ in their clients, beside a DefaultDeny; the last one has neither. */
export function makeApps(chart: Chart, lib: Lib): Told[] {
  const { Clients, Egress, ExposedApp: App, Exposure } = lib;
  new lib.Cluster(chart, 'cluster', {
    kubernetes: '1.37',
    ingressControllerPods: PROXIES.ingressController,
    gatewayPods: PROXIES.gateway,
  });
  new lib.DefaultDeny(chart, 'deny', { namespace: 'shop' });
  const told: Told[] = [];
  const make = (name: string, props: Partial<ExposedAppProps>): ExposedApp =>
    new App(chart, name, {
      ...{ namespace: 'shop', selector: { app: name } },
      ports: [{ port: 80, targetPort: 8080 }],
      ...props,
    });
  const tell = (
    name: string,
    admits: Told['admits'],
    props: Partial<ExposedAppProps>,
    ways: readonly Way[] = [{ service: name, port: 80, target: 8080 }],
  ): ExposedApp => {
    const made = make(name, props);
    told.push({ name, namespace: made.namespace, ways, admits });
    return made;
  };
  const job = make('job', {});

  tell('of-pods', { 8080: ['shop/web'] }, { clients: [Clients.pods({ app: 'web' })] });
  tell(
    'of-pods-elsewhere',
    { 8080: ['front/web'] },
    {
      ports: [{ port: 80, targetPortName: 'http' }],
      clients: [Clients.pods({ app: 'web' }, { namespace: 'front' })],
    },
  );
  tell(
    'of-pods-of-a-team',
    { 8080: ['shop/web', 'front/web'] },
    { clients: [Clients.pods({ app: 'web' }, { namespaceLabels: { team: 'a' } })] },
  );
  tell(
    'of-a-namespace',
    { 8080: ['front/web', 'front/bot'] },
    { clients: [Clients.namespace('front')] },
  );
  tell(
    'of-namespaces',
    { 8080: ['back/web', 'edge/nginx'] },
    { clients: [Clients.namespaces({ team: 'b' })] },
  );
  tell('of-an-app', { 8080: ['shop/job'] }, { clients: [Clients.app(job)] });
  tell(
    'of-a-network',
    { 8080: ['client'] },
    {
      expose: [
        Exposure.nodePort({
          nodePort: NODE_PORT,
          externalTrafficPolicy: lib.ExternalTrafficPolicy.LOCAL,
          clients: [Clients.network(OFFICE[0], { except: [OFFICE[1]] })],
        }),
      ],
    },
    [{ service: 'of-a-network', port: 80, target: 8080, nodePort: NODE_PORT }],
  );
  tell('of-gateways', { 8080: ['gates/gate'] }, { clients: [Clients.gateway()] });
  tell(
    'of-the-ingress-controller',
    { 8080: ['edge/nginx'] },
    { clients: [Clients.ingressController()] },
  );
  const everyone = tell('of-everyone', { 8080: CALLERS }, { clients: [Clients.everyone()] });
  tell(
    'of-two-ports',
    { 8080: ['shop/web'], 9090: ['shop/job', 'back/web'] },
    {
      clients: [Clients.pods({ app: 'web' })],
      expose: [
        Exposure.clusterIp(),
        Exposure.clusterIp({
          serviceName: 'of-two-ports-admin',
          ports: [{ port: 81, targetPort: 9090 }],
          clients: [Clients.app(job), Clients.namespace('back')],
        }),
      ],
    },
    [
      { service: 'of-two-ports', port: 80, target: 8080 },
      { service: 'of-two-ports-admin', port: 81, target: 9090 },
    ],
  );
  tell(
    'of-headless',
    { 8080: ['back/web'] },
    { clients: [Clients.namespace('back')], expose: [Exposure.headless()] },
    [{ service: 'of-headless', port: 8080, target: 8080 }],
  );
  tell('of-nobody', {}, {});
  const open = CALLERS.filter((one) => one !== 'shop/egress');
  tell('open', { 8080: open, 9090: open, 7000: open }, { namespace: 'back' });
  // Its pod is one of those who ask: names and one app are all that it may connect to.
  make('egress', { clients: [], egress: [Egress.app(everyone)] });
  return told;
}

/** Whether an app says that somebody may connect to a port of its pods. */
export function isAdmitted({ admits }: Told, caller: string, target: number): boolean {
  return admits[target]?.includes(caller) ?? false;
}
