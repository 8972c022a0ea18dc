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
