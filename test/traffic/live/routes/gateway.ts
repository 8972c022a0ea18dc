import type { GatewayListener } from '../../../../lib';
import { Gateway, ListenerProtocol, ListenersFrom } from '../../../../lib';
import { chartFor, manifests } from '../../../support/chart';
import type { Lab } from '../lab/lab';

const { HTTP, HTTPS, TLS } = ListenerProtocol;

const certificates = [{ name: 'shop-tls' }];

/** Tables of routes are attached to the first two; the others are for what features of them do. */
const LISTENERS: GatewayListener[] = [
  { name: 'http', protocol: HTTP, port: 80 },
  { name: 'https', protocol: HTTPS, port: 443, certificates },
  { name: 'other', protocol: HTTP, port: 8080 },
  { name: 'wide', protocol: HTTP, port: 80, host: '*.apart.test' },
  { name: 'narrow', protocol: HTTP, port: 80, host: 'one.apart.test' },
  { name: 'ends', protocol: TLS, port: 9443, host: 'ends.test', certificates },
  { name: 'through', protocol: TLS, port: 9443, host: 'through.test', passthrough: true },
];

/** A class, and the Gateway of a namespace that tables of routes are attached to. */
export async function makeGateway(lab: Lab, namespace: string, controller: string): Promise<void> {
  const chart = chartFor({ gatewayApi: '1.6' }, { namespace });
  const listenersFrom = ListenersFrom.SAME;
  new Gateway(chart, 'edge', {
    ...{ name: 'edge', gatewayClass: namespace, listeners: LISTENERS, listenersFrom },
  });
  await lab.apply([
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'GatewayClass',
      metadata: { name: namespace },
      spec: { controllerName: controller },
    },
    ...manifests(chart),
  ]);
}
