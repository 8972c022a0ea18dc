import { likelyPrograms, programsOf } from '../../../lib/model/queries/programs';
import { networkOf } from '../../support/network';

const pod = (image: string) =>
  networkOf(
    `{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{image: ${image}, command: [run, 1], args: [--a]}]}}`,
  );

/** An image of each that somebody asks for. */
test.each([
  'ghcr.io/projectcontour/contour:v1.33.0',
  'docker.io/envoyproxy/gateway:v1.7.0',
  'registry.k8s.io/external-dns/external-dns:v0.20.0',
  'docker.io/istio/pilot:1.29.0',
  'gcr.io/istio-release/pilot:1.29.0',
  'ghcr.io/nginx/nginx-gateway-fabric:2.4.0',
  'registry.k8s.io/ingress-nginx/controller-chroot:v1.14.0',
  'quay.io/kubernetes-ingress-controller/nginx-ingress-controller-amd64:0.30.0',
  'traefik',
])('%s may be a program', (image) => {
  expect(likelyPrograms(pod(image)).map((one) => one.image)).toEqual([image]);
});

test.each([
  ['traefik', true],
  ['traefik:v3.7', true],
  ['"traefik@sha256:0"', true],
  ['registry.example.com:5000/traefik:v3.7@sha256:0', true],
  ['my-traefik', false],
  ['traefik/whoami', false],
  ['null', false],
  ['1', false],
])('the image %s is Traefik: %s', (image, isTraefik) => {
  const programs = programsOf(pod(image), /(^|\/)traefik$/);
  expect(programs.map(({ words }) => words)).toEqual(isTraefik ? [['run', '--a']] : []);
});
