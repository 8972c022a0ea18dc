import { HttpBackend, HttpRoutes, KeyAlgorithm, Via } from '../../../lib';
import { chartFor, manifests } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { HTTP_RECORDS } from './http-records.refusals';

const backend = HttpBackend.service('web', 80);
const route = { host: 'shop.example.com', path: '/', backend };

test('cert-manager and external-dns are told by annotations of the Ingress', () => {
  const chart = chartFor();
  new HttpRoutes(chart, 'shop', {
    routes: [route],
    tlsSecret: 'shop-tls',
    clusterIssuer: 'letsencrypt',
    certificate: {
      ...{ durationHours: 720, renewBeforeHours: 240 },
      ...{ keyAlgorithm: KeyAlgorithm.ED25519 },
    },
    dns: { targets: ['lb.example.com', '192.0.2.1'], ttl: 60 },
  });
  expect(manifests(chart)[0]?.metadata.annotations).toEqual({
    'cert-manager.io/cluster-issuer': 'letsencrypt',
    'cert-manager.io/duration': '720h',
    'cert-manager.io/renew-before': '240h',
    'cert-manager.io/private-key-algorithm': 'Ed25519',
    'external-dns.alpha.kubernetes.io/target': 'lb.example.com,192.0.2.1',
    'external-dns.alpha.kubernetes.io/ttl': '60',
    'external-dns.kubernetes.io/target': 'lb.example.com,192.0.2.1',
    'external-dns.kubernetes.io/ttl': '60',
  });
});

test('a route on a Gateway has the TTL of its records', () => {
  const chart = chartFor({ gateway: { name: 'edge' } });
  new HttpRoutes(chart, 'shop', { via: Via.GATEWAY, routes: [route], dns: { ttl: 60 } });
  expect(manifests(chart)[0]?.metadata.annotations).toEqual({
    'external-dns.alpha.kubernetes.io/ttl': '60',
    'external-dns.kubernetes.io/ttl': '60',
  });
});

testRefusals(HTTP_RECORDS);
