import type {
  CertificateRef,
  GatewayInfrastructure,
  GatewayListener,
  GatewayProps,
  ListenerSetProps,
} from '../../../../lib';
import { Gateway, ListenerProtocol, ListenerSet, ListenersFrom, RoutesFrom } from '../../../../lib';
import { ADDRESSES, HOSTS, NAMES, NUMBERS } from '../agreement/values';
import type { Subject } from './common';
import { LABELS, OBJECT } from './common';
import type { Fields } from './fields';
import { FLAGS, lists, maps, near, words } from './fields';
import { CERTIFICATE, GATEWAY_REF, OBJECT_REF } from './http';

const CERTIFICATE_REF: Fields<CertificateRef> = { name: NAMES, namespace: NAMES };

export const LISTENER: Fields<GatewayListener> = {
  name: NAMES,
  protocol: words(ListenerProtocol),
  port: NUMBERS,
  host: HOSTS,
  certificates: lists(near({ name: 'shop-tls' }, CERTIFICATE_REF)),
  passthrough: FLAGS,
  routesFrom: words(RoutesFrom),
  routesFromNamespaces: LABELS,
};

const http = { name: 'http', protocol: ListenerProtocol.HTTP, port: 80 };
const https = {
  name: 'https',
  protocol: ListenerProtocol.HTTPS,
  port: 443,
  certificates: [{ name: 'shop-tls' }],
};

const INFRASTRUCTURE: Fields<GatewayInfrastructure> = {
  labels: LABELS,
  annotations: maps(['example.com/a', 'a b'], ['any text']),
  parameters: near(
    { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: 'edge' },
    OBJECT_REF,
  ),
};

export const GATEWAY: Fields<GatewayProps> = {
  ...OBJECT,
  gatewayClass: NAMES,
  listeners: lists(near(http, LISTENER)),
  addresses: lists(ADDRESSES),
  issuer: NAMES,
  clusterIssuer: NAMES,
  certificate: near({}, CERTIFICATE),
  dnsTargets: [['lb.example.com'], ['']],
  infrastructure: near({}, INFRASTRUCTURE),
  listenersFrom: words(ListenersFrom),
  listenersFromNamespaces: LABELS,
};

export const LISTENER_SET: Fields<ListenerSetProps> = {
  ...OBJECT,
  gateway: near({ name: 'edge' }, GATEWAY_REF),
  listeners: lists(near(http, LISTENER)),
  issuer: NAMES,
  clusterIssuer: NAMES,
  certificate: near({}, CERTIFICATE),
};

const make: Subject['make'] = (chart, props) => new Gateway(chart, 'edge', props);
const right = { gatewayClass: 'eg', listeners: [http] };

export const GATEWAYS: readonly Subject[] = [
  { name: 'Gateway', props: near(right, GATEWAY), make },
  {
    name: 'Gateway, a listener',
    props: near(https, LISTENER).map((one) => ({ ...right, listeners: [http, one] })),
    make,
  },
  {
    name: 'ListenerSet',
    props: near({ gateway: { name: 'edge' }, listeners: [http] }, LISTENER_SET),
    make: (chart, props) => new ListenerSet(chart, 'own', props),
  },
];
