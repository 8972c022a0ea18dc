import type { Service } from '../../../lib/model/objects/service';
import {
  servicesOfKnownType,
  servicesOfKnownTypeWith,
} from '../../../lib/model/queries/services-of-known-type';
import { networkOf } from '../../support/network';

const service = (name: string, spec: string) => `---
apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec: {${spec}}
`;

const namesOf = (services: readonly Service[]) => services.map(({ manifest }) => manifest.name);

test('what is given with two types is of no known type', () => {
  const network = networkOf(
    service('web', 'type: NodePort, externalIPs: []') +
      service('db', 'externalIPs: []') +
      service('web', 'externalIPs: []') +
      service('db', 'type: ClusterIP') +
      service('alias', 'type: ExternalName'),
  );
  expect(namesOf(servicesOfKnownType(network))).toEqual(['db', 'db', 'alias']);
  expect(namesOf(servicesOfKnownTypeWith(network, 'externalIPs'))).toEqual(['db']);
  expect(namesOf(servicesOfKnownTypeWith(network, 'type')).sort()).toEqual(['alias', 'db']);
  expect(servicesOfKnownTypeWith(network, 'clusterIP', 'sessionAffinity')).toEqual([]);
});

test.each([
  ['externalIPs: []', 0],
  ['type: ClusterIP', 1],
  ['clusterIP: None', 1],
  ['selector: {app: web}', 1],
  ['ports: [{port: 80}]', 1],
])('of a Service with {%s} alone the type is known: %i', (spec, count) => {
  expect(servicesOfKnownType(networkOf(service('web', spec)))).toHaveLength(count);
});

test('with ports alone it is not known where it is applied on the server', () => {
  const merged = 'web, annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}';
  const count = (spec: string) => servicesOfKnownType(networkOf(service(merged, spec))).length;
  expect(count('ports: [{port: 80}]')).toBe(0);
  expect(count('ports: [{port: 80}], selector: {app: web}')).toBe(1);
});

test.each([
  ['a slice', 'discovery.k8s.io/v1\nkind: EndpointSlice', 'web', 1],
  ['a slice of another Service', 'discovery.k8s.io/v1\nkind: EndpointSlice', 'db', 0],
  ['endpoints', 'v1\nkind: Endpoints', 'web', 1],
])('beside %s it is known where it is applied on the server', (_, kind, name, count) => {
  const merged = 'web, annotations: {argocd.argoproj.io/sync-options: ServerSideApply=true}';
  const labels = `labels: {kubernetes.io/service-name: ${name}}`;
  const endpoints = `---\napiVersion: ${kind}\nmetadata: {name: web, ${labels}}\n`;
  const network = networkOf(service(merged, 'ports: [{port: 80}]') + endpoints);
  expect(servicesOfKnownType(network)).toHaveLength(count);
});

test('of a part beside the whole one it is that of the whole one', () => {
  const whole = service('web', 'selector: {app: web}, ports: [{port: 80}]');
  const network = networkOf(whole + service('web', 'externalTrafficPolicy: Local'));
  expect(servicesOfKnownType(network)).toHaveLength(2);
});
