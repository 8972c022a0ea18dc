import { isOnItsServices } from '../../../lib/model/queries/service-annotations';
import { first, networkOf } from '../../support/network';

const KEY = 'example.com/scheme';

const INGRESS = (service: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, namespace: shop, annotations: {${KEY}: https}}
spec: {defaultBackend: ${service}}
---
`;

const isFound = (service: string, others: string) => {
  const network = networkOf(INGRESS(service) + others);
  return isOnItsServices(network, first(network.ingresses), KEY);
};

const WEB = '{service: {name: web, port: {number: 80}}}';

test.each([
  [`{${KEY}: https}`, true],
  [`{${KEY}: http}`, false],
  ['{}', false],
])('a Service with %s: %s', (annotations, isIt) => {
  const service = `{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop, annotations: ${annotations}}}`;
  expect(isFound(WEB, service)).toBe(isIt);
});

const RELEASE = (values: string, name = 'web', chart = 'app') => `
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: ${name}, namespace: shop}
spec: {chart: {spec: {chart: ${chart}}}, values: ${values}}
`;

const HTTPS = `{${KEY}: https}`;

test.each([
  [`{service: {annotations: ${HTTPS}}}`, true],
  [`{api: {service: {annotations: ${HTTPS}}}}`, true],
  [`{webService: {annotations: ${HTTPS}}}`, true],
  [`{web-service: {annotations: ${HTTPS}}}`, true],
  [`{serviceAnnotations: ${HTTPS}}`, true],
  [`{service: {main: {annotations: ${HTTPS}}}}`, true],
  [`{services: [{annotations: ${HTTPS}}]}`, true],
  [`{annotations: ${HTTPS}}`, false],
  [`{api: {annotations: ${HTTPS}}}`, false],
  [`{microservice: {annotations: ${HTTPS}}}`, false],
  [`{podAnnotations: ${HTTPS}}`, false],
  [`{deploymentAnnotations: ${HTTPS}}`, false],
  [`{serviceAccount: {annotations: ${HTTPS}}}`, false],
  [`{service: {serviceMonitor: {annotations: ${HTTPS}}}}`, false],
  [`{service: {ingress: {annotations: ${HTTPS}}}}`, false],
  [`{services: {api: {pod: {annotations: ${HTTPS}}}}}`, false],
  [`{service: {annotations: {${KEY}: {toString: https}}}}`, false],
  [`{service: {annotations: {${KEY}: [https]}}}`, false],
  ['{service: {annotations: https}}', false],
])('the values %s write it for a Service: %s', (values, isIt) => {
  expect(isFound(WEB, RELEASE(values))).toBe(isIt);
});

test.each([
  ['web', 'web', 'app', true],
  ['web-api', 'web', 'app', true],
  ['website', 'web', 'app', false],
  ['app', 'other', 'app', true],
  ['app-x', 'other', 'app', false],
])('the Service %s may be of release %s of chart %s: %s', (service, name, chart, isIt) => {
  const values = `{service: {annotations: ${HTTPS}}}`;
  const backend = `{service: {name: ${service}, port: {number: 80}}}`;
  expect(isFound(backend, RELEASE(values, name, chart))).toBe(isIt);
});

test('a backend that is no Service is of no chart', () => {
  const resource = '{resource: {apiGroup: example.com, kind: Bucket, name: web}}';
  const values = `{service: {annotations: ${HTTPS}}}`;
  expect(isFound(resource, RELEASE(values, 'other', '""'))).toBe(false);
});
