import type { HttpRoute } from '../../../lib';
import { HttpBackend, HttpRoutes, IngressController } from '../../../lib';
import { chartFor, manifests } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { HTTP_CANARIES } from './http-canaries.refusals';

const web = HttpBackend.service('web', 80);
const next = HttpBackend.service('next', 80);

/** The canaries among the Ingresses: their annotations and their paths. */
function canaries(...routes: HttpRoute[]) {
  const chart = chartFor({ ingressController: IngressController.INGRESS_NGINX });
  new HttpRoutes(chart, 'shop', { routes });
  return manifests(chart)
    .filter(({ metadata }) => metadata.annotations?.['nginx.ingress.kubernetes.io/canary'])
    .map(({ metadata, spec }) => ({ name: metadata.name, ...metadata.annotations, ...spec }));
}

const rules = (path: string, name: string) => [
  {
    http: {
      paths: [{ path, pathType: 'Prefix', backend: { service: { name, port: { number: 80 } } } }],
    },
  },
];

test('writes a share as a part of at least a hundred, since less is not read', () => {
  const backends = [
    { backend: web, weight: 9 },
    { backend: next, weight: 1 },
  ];
  expect(canaries({ path: '/a', backends })).toEqual([
    {
      name: 'shop-canary',
      'nginx.ingress.kubernetes.io/canary': 'true',
      'nginx.ingress.kubernetes.io/canary-weight': '10',
      'nginx.ingress.kubernetes.io/canary-weight-total': '100',
      rules: rules('/a', 'next'),
    },
  ]);
});

test('leads requests with a header to another backend', () => {
  const matchHeaders = { 'X-Canary': 'yes' };
  expect(
    canaries({ path: '/a', matchHeaders, backend: next }, { path: '/a', backend: web }),
  ).toEqual([
    {
      name: 'shop-canary',
      'nginx.ingress.kubernetes.io/canary': 'true',
      'nginx.ingress.kubernetes.io/canary-by-header': 'X-Canary',
      'nginx.ingress.kubernetes.io/canary-by-header-value': 'yes',
      rules: rules('/a', 'next'),
    },
  ]);
});

testRefusals(HTTP_CANARIES);
