import { Deployment } from 'cdk8s-plus-27';
import {
  BfdProfile,
  BgpMode,
  BgpPeer,
  ClusterDns,
  ClusterDnsAddition,
  Community,
  DefaultDeny,
  DynamicAsn,
  ExternalAlias,
  ExternalTrafficPolicy,
  Exposure,
  Gateway,
  HeadlessSet,
  IpFamilyPolicy,
  LegacyBackend,
  ListenerProtocol,
  ListenerSet,
  Namespace,
  SessionAffinity,
  AddressPool,
  Advertisement,
  LoadBalancers,
} from '../../lib';
import { DNS, DNS_ADDITION } from '../cluster/live/props/cluster-dns';
import { DNS_FIELDS, NAMESPACE, PORT_FIELDS } from '../cluster/live/props/common';
import { late, lateOf, lists, near, once } from '../cluster/live/props/fields';
import { GATEWAY, LISTENER_SET } from '../cluster/live/props/gateways';
import { CONNECTION, HTTP, TLS } from '../cluster/live/props/http';
import { BGP, COMMUNITY, PEER_FIELDS, POOL_FIELDS, PROFILE } from '../cluster/live/props/pools';
import { NETWORK_CLIENTS, NETWORK_EGRESS, PROXY_CLIENTS } from '../cluster/live/props/policies';
import {
  ALIAS,
  APP,
  BACKEND,
  CLUSTER_IP,
  DENY,
  EXTERNAL_IPS,
  LOAD_BALANCER,
  NODE_PORT,
  OPTIONS,
  SET,
} from '../cluster/live/props/services';
import type { Mode } from '../support/every-prop';
import { CLUSTER } from '../cluster/modes';
import { GITOPS } from './gitops/modes';
import { HTTP_MODES } from './http/modes';
import { BALANCERS } from './load-balancers/modes';
import { NEWEST, exposures, makeApp, modes, ports } from './mode';

/** Ports as a headless Service has them. */
const UNTRANSLATED = lists(near({ port: 82 }, PORT_FIELDS));

const twoPorts = [
  { port: 80, name: 'http' },
  { port: 443, name: 'https' },
];
const own = { serviceName: 'other', ports: [{ port: 81 }] };
const remembered = { sessionAffinity: SessionAffinity.CLIENT_IP };
const dual = { ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK };
const byRisk = { externalIps: ['192.0.2.10'], acceptExternalIpsRisk: true };
const external = { addresses: ['192.0.2.10'], acceptRisk: true };
const local = { externalTrafficPolicy: ExternalTrafficPolicy.LOCAL };
const host = 'shop.example.com';

const image = 'nginx:1.27';
const workload = once(
  'pods',
  (chart, id) => new Deployment(chart, id, { containers: [{ image }] }),
);
const others = once(
  'others',
  (chart, id) => new Deployment(chart, id, { containers: [{ image }] }),
);

const APPS: readonly Mode[] = [
  ...modes('ExposedApp', { ...APP, workload: [others] }, makeApp, {
    'of an image': { image, ports },
    'of a workload': { workload, ports },
    'of a selector': { selector: { app: 'web' }, ports },
    'on nodes': { image, ports, expose: [lateOf({}, Exposure.nodePort)] },
    'with clients': { image, ports, clients: [], egress: [] },
    'of pods with names': { image, ports, dns: { hostname: 'web', subdomain: 'pods' } },
  }),
  ...modes('ExposedApp', { ...APP, clients: NETWORK_CLIENTS, egress: NETWORK_EGRESS }, makeApp, {
    'with networks': { image, ports, clients: [], egress: [] },
  }),
  ...modes('ExposedApp', { ...APP, clients: PROXY_CLIENTS }, makeApp, {
    'with a proxy': { image, ports, clients: [] },
  }),
  ...modes('Namespace', NAMESPACE, (chart, props) => new Namespace(chart, 'space', props), {
    '': {},
  }),
  ...modes('DefaultDeny', DENY, (chart, props) => new DefaultDeny(chart, 'deny', props), {
    '': {},
  }),
  ...exposures('clusterIp', CLUSTER_IP, Exposure.clusterIp, [{}, own, remembered, dual]),
  ...exposures('headless', { ...OPTIONS, ports: UNTRANSLATED }, Exposure.headless, [{}, own, dual]),
  ...exposures('nodePort', NODE_PORT, Exposure.nodePort, [{}, own, remembered, dual, byRisk]),
  ...exposures('loadBalancer', LOAD_BALANCER, Exposure.loadBalancer, [
    {},
    own,
    local,
    { ...byRisk, ...remembered },
  ]),
  ...exposures('externalIps', EXTERNAL_IPS, Exposure.externalIps, [
    external,
    { ...external, ...own },
    { ...external, ...remembered },
  ]),
  ...exposures('tls', TLS, Exposure.tls, [{ host }, { hosts: [host] }]),
  ...exposures('tcp', CONNECTION, Exposure.tcp, [{}]),
  ...exposures('tls', TLS, Exposure.tls, [{ hosts: [host], port: 80 }], NEWEST, twoPorts),
  ...exposures('tcp', CONNECTION, Exposure.tcp, [{ port: 80 }], NEWEST, twoPorts),
  ...exposures('http', HTTP, Exposure.http, [{ path: '/shop', port: 80 }], NEWEST, twoPorts),
];

const SERVERS: readonly Mode[] = [
  ...modes(
    'HeadlessSet',
    { ...SET, ports: UNTRANSLATED, dns: near({}, DNS_FIELDS) },
    (chart, props) => new HeadlessSet(chart, 'db', props),
    {
      alone: { image, ports: [{ port: 80 }] },
      'with volumes': {
        image,
        ports: [{ port: 80 }],
        volumeClaims: [{ name: 'data', size: '1Gi', mountPath: '/data' }],
      },
      'with exposed pods': {
        image,
        ports: [{ port: 80 }],
        exposePods: lateOf({}, Exposure.nodePort),
      },
    },
  ),
  ...modes('LegacyBackend', BACKEND, (chart, props) => new LegacyBackend(chart, 'old', props), {
    'of addresses': { addresses: ['192.0.2.10'], ports: [{ port: 80 }] },
    'of endpoints': { endpoints: [{ address: '192.0.2.10' }], ports: [{ port: 80 }] },
    'of an Endpoints': {
      endpoints: [{ address: '192.0.2.10' }],
      ports: [{ port: 80 }],
      endpointsKind: 'Endpoints',
    },
    'that remembers': { addresses: ['192.0.2.10'], ports: [{ port: 80 }], ...remembered },
    headless: { addresses: ['192.0.2.10'], ports: [{ port: 80 }], headless: true },
    'beside pods': {
      addresses: ['192.0.2.10'],
      ports: [{ port: 80 }],
      selector: { app: 'old' },
    },
  }),
  ...modes('ExternalAlias', ALIAS, (chart, props) => new ExternalAlias(chart, 'ext', props), {
    '': { target: 'db.example.org' },
  }),
  ...modes('ClusterDns', DNS, (chart, props) => new ClusterDns(chart, 'dns', props), {
    '': {},
    'with names': {
      hosts: [{ ip: '192.0.2.9', hostnames: ['old.example.com'] }],
      forwarders: ['tls://192.0.2.53'],
      stubDomains: [{ domain: 'corp.example.com', forwarders: ['tls://192.0.2.53'] }],
    },
    'by TCP': { forwarders: ['192.0.2.53'] },
  }),
  ...modes(
    'ClusterDnsAddition',
    DNS_ADDITION,
    (chart, props) => new ClusterDnsAddition(chart, 'dns', props),
    { '': { log: {}, stubDomains: [{ domain: 'corp.example.com', forwarders: ['192.0.2.53'] }] } },
  ),
];

const router = { myAsn: 64512, peerAsn: 64513, peerAddress: '192.0.2.1' };
const pool = { addresses: ['192.0.2.0/24', '2001:db8::/120'] };
const http = { name: 'http', protocol: ListenerProtocol.HTTP, port: 80 };
const certificates = [{ name: 'shop-tls' }];
const https = { name: 'https', protocol: ListenerProtocol.HTTPS, port: 443, certificates };

const NETWORK: readonly Mode[] = [
  ...modes('Gateway', GATEWAY, (chart, props) => new Gateway(chart, 'edge', props), {
    'for HTTP': { gatewayClass: 'eg', listeners: [http] },
    'for HTTPS': { gatewayClass: 'eg', listeners: [https] },
    'with an issuer': {
      ...{ gatewayClass: 'eg', issuer: 'ca' },
      listeners: [{ ...https, host: 'shop.example.com' }],
    },
    'for TLS': {
      gatewayClass: 'eg',
      listeners: [
        { ...https, protocol: ListenerProtocol.TLS, certificates: undefined, passthrough: true },
      ],
    },
    'for TCP': { gatewayClass: 'eg', listeners: [{ ...http, protocol: ListenerProtocol.TCP }] },
  }),
  ...modes('ListenerSet', LISTENER_SET, (chart, props) => new ListenerSet(chart, 'own', props), {
    'for HTTP': { gateway: { name: 'edge' }, listeners: [http] },
    'with an issuer': {
      ...{ gateway: { name: 'edge' }, issuer: 'ca' },
      listeners: [{ ...https, host: 'shop.example.com' }],
    },
  }),
  ...modes('AddressPool', POOL_FIELDS, (chart, props) => new AddressPool(chart, 'lan', props), {
    '': pool,
  }),
  ...modes(
    'AddressPool by BGP',
    { ...POOL_FIELDS, advertise: lists(late(near({}, BGP), Advertisement.bgp)) },
    (chart, props) => new AddressPool(chart, 'lan', props),
    { '': { ...pool, advertise: [lateOf({}, Advertisement.bgp)] } },
  ),
  ...modes('BgpPeer', PEER_FIELDS, (chart, props) => new BgpPeer(chart, 'router', props), {
    'by its address': router,
    'by an interface': { myAsn: 64512, dynamicAsn: DynamicAsn.EXTERNAL, peerInterface: 'eth1' },
  }),
  ...modes(
    'BgpPeer',
    { ...PEER_FIELDS, disableMp: [true, false] },
    (chart, props) => new BgpPeer(chart, 'router', props),
    { 'of MetalLB 0.14.9': router },
    { loadBalancer: LoadBalancers.metallb({ release: '0.14.9', bgpMode: BgpMode.FRR }) },
  ),
  ...modes('BfdProfile', PROFILE, (chart, props) => new BfdProfile(chart, 'fast', props), {
    '': {},
  }),
  ...modes('Community', COMMUNITY, (chart, props) => new Community(chart, 'isp', props), {
    '': { communities: { blackhole: '65535:666' } },
  }),
];

/** Each construct, in each of its ways. */
export const MODES: readonly Mode[] = [
  ...APPS,
  ...HTTP_MODES,
  ...SERVERS,
  ...NETWORK,
  ...GITOPS,
  ...BALANCERS,
  CLUSTER,
];
