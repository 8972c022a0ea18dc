import type { Ingress } from '../../../lib/model/objects/ingress';
import { backendsOf } from '../../../lib/model/objects/ingress';
import { first, networkOf } from '../../support/network';

function read(spec: string, annotations = '{}'): Ingress {
  const text = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web, annotations: ${annotations}}
spec: ${spec}`;
  return first(networkOf(text).ingresses);
}

const OLD = '{kubernetes.io/ingress.class: nginx}';

test.each<[string, string, string, string | undefined]>([
  ['the field', '{ingressClassName: edge}', '{}', 'edge'],
  ['the annotation', '{}', OLD, 'nginx'],
  ['the field before the annotation', '{ingressClassName: edge}', OLD, 'edge'],
  ['a field of another type', '{ingressClassName: 1}', '{}', undefined],
  ['none', '{}', '{}', undefined],
])('its class is that of %s', (_, spec, annotations, className) => {
  expect(read(spec, annotations).className).toBe(className);
});

test.each([
  ['{service: {name: web, port: {number: 80}}}', 'web', 80],
  ['{service: {name: web, port: {name: http}}}', 'web', 'http'],
  ['{service: {name: web, port: {name: "", number: 80}}}', 'web', 80],
  ['{service: {name: web, port: {number: "80"}}}', 'web', undefined],
  ['{service: {name: web, port: 80}}', 'web', undefined],
  ['{service: web}', undefined, undefined],
  ['{resource: {kind: Bucket, name: a}}', undefined, undefined],
  ['{serviceName: web, servicePort: 80}', undefined, undefined],
])('the backend %s leads to %s:%s', (backend, service, port) => {
  expect(read(`{defaultBackend: ${backend}}`).defaultBackend).toMatchObject({
    field: 'spec.defaultBackend',
    service,
    port,
  });
});

test('a backend of null is none', () => {
  expect(read('{defaultBackend: null}').defaultBackend).toBeUndefined();
});

test('rules and paths have their places', () => {
  const ingress = read(`
  defaultBackend: {service: {name: rest, port: {number: 1}}}
  rules:
    - null
    - {host: "", http: {paths: [{path: /a, pathType: Exact, backend: {service: {name: a}}}, 1]}}
    - {host: b.example.com, http: null}
  tls: [{hosts: [a, 1], secretName: cert}, {}, text]`);
  expect(
    ingress.rules.map(({ field, host, paths }) => [
      field,
      host,
      paths.map((one) => [one.field, one.path, one.pathType, one.backend?.service]),
    ]),
  ).toEqual([
    ['spec.rules[0]', undefined, []],
    [
      'spec.rules[1]',
      undefined,
      [
        ['spec.rules[1].http.paths[0]', '/a', 'Exact', 'a'],
        ['spec.rules[1].http.paths[1]', undefined, undefined, undefined],
      ],
    ],
    ['spec.rules[2]', 'b.example.com', []],
  ]);
  expect(ingress.tls).toEqual([
    { field: 'spec.tls[0]', hosts: ['a'], secretName: 'cert' },
    { field: 'spec.tls[1]', hosts: [] },
    { field: 'spec.tls[2]', hosts: [] },
  ]);
  expect(backendsOf(ingress).map(({ field }) => field)).toEqual([
    'spec.rules[1].http.paths[0].backend',
    'spec.defaultBackend',
  ]);
});
