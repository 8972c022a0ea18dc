import { oddBackends } from '../../../lib/model/queries/backend-services';
import { networkOf } from '../../support/network';

const SERVICES = `
{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {ports: [{name: http, port: 80}]}}
---
{apiVersion: v1, kind: Service, metadata: {name: alias}, spec: {type: ExternalName, externalName: a.example.com, ports: [{port: 80}]}}
---
`;

const ingress = (service: string) =>
  `{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a}, spec: {defaultBackend: ${service}}}`;

test.each([
  ['{service: {name: web, port: {number: 80}}}', []],
  ['{service: {name: web, port: {name: http}}}', []],
  ['{service: {name: web}}', []],
  ['{service: {name: web, port: {name: use-annotation}}}', []],
  ['{service: {name: web, port: {number: 81}}}', ['web']],
  ['{service: {name: web, port: {name: https}}}', ['web']],
  ['{service: {name: alias, port: {number: 80}}}', ['alias']],
  ['{service: {name: db, port: {number: 80}}}', [undefined]],
  ['{resource: {kind: Bucket, name: a}}', [undefined]],
])('the odd backends of %s', (backend, services) => {
  const odd = oddBackends(networkOf(SERVICES + ingress(backend)));
  expect(odd.map(({ service }) => service?.manifest.name)).toEqual(services);
});
