import { gatewayReleases } from '../../../lib/model/queries/gateway-release';
import { networkOf } from '../../support/network';

const pod = (image: string, index: number) =>
  `{ apiVersion: v1, kind: Pod, metadata: { name: a-${index} }, spec: { containers: [{ name: a, image: "${image}" }] } }`;

test.each<[string[], Record<string, string>]>([
  [['traefik:v3.7.1'], { Traefik: '3.7' }],
  [['docker.io/library/traefik:3.6'], { Traefik: '3.6' }],
  [['traefik:v3.7.1-alpine'], { Traefik: '3.7' }],
  [['traefik:v3.7.1', 'traefik:v3.7.15'], { Traefik: '3.7' }],
  [['traefik:v3.7.1', 'traefik:v3.6.0'], {}],
  [['traefik:v3.7.1', 'traefik'], {}],
  [['traefik:v3'], {}],
  [['traefik:v3.7.0-rc.1'], {}],
  [['traefik:latest'], {}],
  [['example.com:5000/traefik'], {}],
  [['ghcr.io/projectcontour/contour:v1.33.0'], { Contour: '1.33' }],
  [['docker.io/envoyproxy/gateway:v1.9.0@sha256:00'], { 'Envoy Gateway': '1.9' }],
  [['docker.io/istio/pilot:1.30.1-distroless'], { Istio: '1.30' }],
  [['ghcr.io/nginx/nginx-gateway-fabric:2.6.0'], { 'NGINX Gateway Fabric': '2.6' }],
  // the proxy beside it, and what has only a name in common
  [['ghcr.io/nginx/nginx-gateway-fabric/nginx:2.6.0', 'example.com/traefik-dashboard:1.0'], {}],
])('%j show %j', (images, expected) => {
  const network = networkOf(images.map(pod).join('\n---\n'));
  const seen = [...gatewayReleases(network)].map(([name, { release }]) => [name, release]);
  expect(Object.fromEntries(seen)).toEqual(expected);
});
