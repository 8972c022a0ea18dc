// Worst cases of load balancers, their pools, and of certificates.
const {
  address,
  documents,
  gateway,
  httpRoute,
  ingress,
  listener,
  object,
  path,
  service,
  times,
} = require('./objects');

const WEB = { app: 'web' };
const half = (n) => Math.ceil(n / 2);
const SYSTEM = { namespace: 'metallb-system' };

function balancer(name, annotations, spec = {}) {
  return service(name, { type: 'LoadBalancer', selector: WEB, ...spec }, { annotations });
}

function pool(name, addresses, spec = {}) {
  return object(
    'metallb.io/v1beta1',
    'IPAddressPool',
    name,
    { spec: { addresses, ...spec } },
    SYSTEM,
  );
}

function sameAddress(n) {
  const annotations = { 'metallb.io/loadBalancerIPs': '192.0.2.7' };
  return documents([
    pool('main', ['192.0.2.0/24']),
    ...times(n, (at) => balancer(`web-${at}`, annotations)),
  ]);
}

/** Services that share an address, and a port of it. */
function sharedAddress(n) {
  const annotations = {
    'metallb.io/loadBalancerIPs': '192.0.2.7',
    'metallb.io/allow-shared-ip': 'all',
  };
  const spec = (at) => ({ ports: [{ port: 80 + (at % 9), targetPort: 8080 }] });
  return documents([
    pool('main', ['192.0.2.0/24']),
    ...times(n, (at) => balancer(`web-${at}`, annotations, spec(at))),
  ]);
}

function overlappingPools(n) {
  return documents([
    ...times(n, (at) => pool(`p-${at}`, [`10.0.0.0-10.200.${(at >> 8) & 255}.${at & 255}`])),
    balancer('web', { 'metallb.io/loadBalancerIPs': '10.0.0.7' }),
  ]);
}

function rangesOfOnePool(n) {
  return documents([
    pool(
      'main',
      times(half(n), (at) => `${address(2 * at)}/32`),
    ),
    ...times(half(n), (at) =>
      balancer(`web-${at}`, { 'metallb.io/loadBalancerIPs': address(2 * at + 1) }),
    ),
  ]);
}

/** Addresses that no pool has, neither of MetalLB nor of Cilium. */
function addressesOutsideCilium(n) {
  const spec = (at) => ({ blocks: [{ cidr: `${address(at)}/32` }] });
  return documents([
    pool('main', ['192.0.2.0/24']),
    ...times(half(n), (at) =>
      object('cilium.io/v2', 'CiliumLoadBalancerIPPool', `c-${at}`, { spec: spec(at) }),
    ),
    ...times(half(n), (at) =>
      balancer(`web-${at}`, { 'metallb.io/loadBalancerIPs': address(n + at) }),
    ),
  ]);
}

function poolsOfOneName(n) {
  const annotations = {
    'metallb.io/address-pool': 'main',
    'metallb.io/loadBalancerIPs': '203.0.113.7',
  };
  return documents([
    ...times(half(n), (at) => ({
      ...pool('main', [`${address(at)}/32`], {}),
      metadata: { name: 'main', namespace: `m-${at}` },
    })),
    ...times(half(n), (at) => balancer(`web-${at}`, annotations)),
  ]);
}

function exhaustedPool(n) {
  const annotations = { 'metallb.io/address-pool': 'main' };
  return documents([
    pool('main', ['192.0.2.0/30']),
    ...times(n, (at) => balancer(`web-${at}`, annotations)),
  ]);
}

/** Pools of which none is for the namespaces of the Services. */
function poolsForOthers(n) {
  const spec = { serviceAllocation: { namespaces: ['other'] } };
  return documents([
    ...times(half(n), (at) => pool(`p-${at}`, [`${address(at)}/32`], spec)),
    ...times(half(n), (at) => balancer(`web-${at}`, {})),
  ]);
}

function advertisementsOfPools(n) {
  const spec = { ipAddressPoolSelectors: [{ matchLabels: { zone: 'a' } }] };
  const labelled = (at) => {
    const one = pool(`p-${at}`, [`${address(at)}/32`]);
    return { ...one, metadata: { ...one.metadata, labels: { zone: 'a' } } };
  };
  return documents([
    ...times(half(n), labelled),
    ...times(half(n), (at) =>
      object(
        'metallb.io/v1beta1',
        'BGPAdvertisement',
        `a-${at}`,
        { spec: { ...spec, localPref: at } },
        SYSTEM,
      ),
    ),
  ]);
}

function bgpPeers(n) {
  const spec = { myASN: 64500, peerASN: 64501, peerAddress: '192.0.2.1' };
  return documents(
    times(n, (at) => object('metallb.io/v1beta2', 'BGPPeer', `p-${at}`, { spec }, SYSTEM)),
  );
}

function communities(n) {
  const spec = { communities: times(half(n), (at) => ({ name: 'vpn', value: `1:${at % 60000}` })) };
  return documents([
    object('metallb.io/v1beta1', 'Community', 'all', { spec }, SYSTEM),
    ...times(half(n), (at) =>
      object(
        'metallb.io/v1beta1',
        'BGPAdvertisement',
        `a-${at}`,
        { spec: { communities: ['vpn', 'vpm'] } },
        SYSTEM,
      ),
    ),
  ]);
}

function certificatesOfOneSecret(n) {
  const spec = (at) => ({
    secretName: 'tls',
    dnsNames: [`h-${at}.example.com`],
    issuerRef: { name: 'main' },
  });
  const rules = [{ host: 'shop.example.com', http: { paths: [path('/')] } }];
  const tls = [{ hosts: ['shop.example.com'], secretName: 'tls' }];
  return documents([
    ...times(half(n), (at) =>
      object('cert-manager.io/v1', 'Certificate', `c-${at}`, { spec: spec(at) }),
    ),
    ...times(half(n), (at) => ingress(`web-${at}`, { ingressClassName: 'nginx', rules, tls })),
  ]);
}

function grantsForCertificates(n) {
  const tls = { mode: 'Terminate', certificateRefs: [{ name: 'tls', namespace: 'other' }] };
  const listeners = [listener('https', { port: 443, protocol: 'HTTPS', tls })];
  const spec = {
    from: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'shop' }],
    to: [{ group: '', kind: 'Secret', name: 'another' }],
  };
  return documents([
    ...times(half(n), (at) =>
      object(
        'gateway.networking.k8s.io/v1beta1',
        'ReferenceGrant',
        `g-${at}`,
        { spec },
        { namespace: 'other' },
      ),
    ),
    ...times(half(n), (at) => gateway(`edge-${at}`, listeners)),
  ]);
}

function backendTlsPolicies(n) {
  const spec = {
    targetRefs: [{ group: '', kind: 'Service', name: 'web' }],
    validation: { hostname: 'web.example.com', wellKnownCACertificates: 'System' },
  };
  return documents([
    service('web', { selector: WEB }),
    gateway('edge', [listener('http')]),
    httpRoute('web', {}),
    ...times(n, (at) =>
      object('gateway.networking.k8s.io/v1', 'BackendTLSPolicy', `t-${at}`, { spec }),
    ),
  ]);
}

function sameExternalDnsName(n) {
  const annotations = { 'external-dns.alpha.kubernetes.io/hostname': 'shop.example.com' };
  return documents(times(n, (at) => balancer(`web-${at}`, annotations)));
}

module.exports = {
  addressesOutsideCilium,
  advertisementsOfPools,
  backendTlsPolicies,
  bgpPeers,
  certificatesOfOneSecret,
  communities,
  exhaustedPool,
  grantsForCertificates,
  overlappingPools,
  poolsForOthers,
  poolsOfOneName,
  rangesOfOnePool,
  sameAddress,
  sameExternalDnsName,
  sharedAddress,
};
