import {
  tryUnreadKey,
  tryUnreadOfHaproxy,
} from '../../../lib/facts/controllers/product-annotations';

test.each([
  ['metallb.io/allow-shared-ip', 'Service', undefined],
  [
    'metallb.universe.tf/allow-shared',
    'Service',
    { product: 'MetalLB', nearest: 'metallb.universe.tf/allow-shared-ip' },
  ],
  ['metallb.io/address-pool', 'Ingress', { product: 'MetalLB', kinds: ['Service'] }],
  ['metallb.io/something-else', 'Ingress', undefined], // MetalLB has nothing to do with it
  ['metallb.io/something-else', 'Service', { product: 'MetalLB' }],
  ['cert-manager.io/cluster-issuer', 'Gateway', undefined],
  [
    'cert-manager.io/clusterissuer',
    'Ingress',
    { product: 'cert-manager', nearest: 'cert-manager.io/cluster-issuer' },
  ],
  ['cert-manager.io/inject-ca-from', 'Secret', undefined],
  ['external-dns.alpha.kubernetes.io/aws-region', 'Service', undefined],
  ['traefik.ingress.kubernetes.io/router.tls.certResolver', 'Ingress', undefined],
  [
    'traefik.ingress.kubernetes.io/service.sticky.cookie',
    'Ingress',
    { product: 'Traefik', kinds: ['Service'] },
  ],
  [
    'traefik.ingress.kubernetes.io/router.middleware',
    'Ingress',
    { product: 'Traefik', nearest: 'traefik.ingress.kubernetes.io/router.middlewares' },
  ],
  ['kube-vip.io/egress-internal', 'Service', undefined],
  ['lbipam.cilium.io/ips', 'Ingress', undefined],
  ['example.com/hostname', 'Service', undefined],
])('%s on %s', (key, kind, found) => {
  expect(tryUnreadKey(key, kind)).toEqual(found);
});

test.each([
  ['ingress.kubernetes.io/ssl-redirect', undefined],
  [
    'ingress.kubernetes.io/backend-protocol',
    { product: 'HAProxy', nearest: 'ingress.kubernetes.io/server-proto' },
  ],
  ['ingress.kubernetes.io/constructor', { product: 'HAProxy' }],
  ['example.com/ssl-redirect', undefined],
])('%s, where HAProxy is known to be there', (key, found) => {
  expect(tryUnreadOfHaproxy(key, 'Ingress')).toEqual(found);
});
