/**
 * Two sites, each with a cluster and a network of its own: MetalLB tells the router of the site by
 * BGP which of the addresses are there. BFD notices within a third of a second that a node is gone.
 */
import { Chart } from 'cdk8s';
import {
  AddressPool,
  Advertisement,
  BfdProfile,
  BgpMode,
  BgpPeer,
  Cluster,
  Community,
  ExposedApp,
  Exposure,
  Fleet,
  LoadBalancers,
} from 'cdk8s-reach';

/** What differs from one site to the other. */
interface Site {
  readonly router: string;
  readonly asn: number;
  readonly network: string;
  readonly resolver: string;
}

const SITES: Readonly<Record<string, Site>> = {
  berlin: { router: '10.1.0.1', asn: 64601, network: '203.0.113.0/28', resolver: '203.0.113.5' },
  paris: { router: '10.2.0.1', asn: 64602, network: '203.0.113.16/28', resolver: '203.0.113.21' },
};

const fleet = new Fleet();
for (const [id, { router, asn, network, resolver }] of Object.entries(SITES)) {
  const loadBalancer = LoadBalancers.metallb({ release: '0.16', bgpMode: BgpMode.FRR_K8S });
  const cluster = new Cluster(fleet, id, { loadBalancer });
  const edge = new Chart(cluster, 'edge');
  const bfdProfile = new BfdProfile(edge, 'fast', { receiveInterval: 100, transmitInterval: 100 });
  const peer = new BgpPeer(edge, 'tor', {
    myAsn: asn,
    peerAsn: asn,
    peerAddress: router,
    passwordSecret: 'tor-password',
    bfdProfile,
  });
  const marks = new Community(edge, 'marks', { communities: { public: `${asn}:80` } });
  const communities = [marks.alias('public')];
  const pool = new AddressPool(edge, 'public', {
    addresses: [network],
    advertise: [Advertisement.bgp({ peers: [peer], communities })],
  });
  new ExposedApp(new Chart(cluster, 'dns', { namespace: 'dns' }), 'resolver', {
    image: 'ghcr.io/acme/resolver:1.0',
    replicas: 2,
    ports: [{ name: 'dot', port: 853 }],
    expose: [Exposure.loadBalancer({ address: pool.address(resolver) })],
  });
}
fleet.synth();
