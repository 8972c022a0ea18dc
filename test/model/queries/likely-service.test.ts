import { tryLikelyService } from '../../../lib/model/queries/likely-service';
import { Network } from '../../../lib/model/queries/network';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';
import { first, networkOf } from '../../support/network';

const service = (name: string, namespace = 'shop') => `---
apiVersion: v1
kind: Service
metadata: {name: ${name}${namespace && `, namespace: ${namespace}`}}
spec: {ports: [{port: 80}]}
`;
const ingress = (name: string, namespace = 'shop') => `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: ${name}${namespace && `, namespace: ${namespace}`}}
`;

test('the same name in another folder counts where what is there is rendered', () => {
  const { manifests } = readText(ingress('web'), 'overlay/a.yaml');
  const others = readText(service('web', 'blog'), 'base/a.yaml').manifests;
  const likely = [true, false].map((isUnit) => {
    const network = new Network(DEFAULT_TARGET, [...manifests, ...others], { isUnit });
    const { manifest } = first(network.ingresses);
    return tryLikelyService(network, { manifest, namespace: 'shop', name: 'web' });
  });
  expect(likely).toEqual(['blog/web', undefined]);
});

test.each([
  ['the suffix of the object', ingress('web-dev') + service('web-dev'), 'shop/web-dev'],
  ['the prefix of the object', ingress('dev-shop') + service('dev-web'), 'shop/dev-web'],
  ['the kind of the Service', ingress('shop') + service('web-svc'), 'shop/web-svc'],
  ['a suffix that the object has not', ingress('shop') + service('web-nodeport'), undefined],
  [
    'a suffix of a name that no object can have',
    ingress(`${'a-'.repeat(127)}dev`) + service('web-dev'),
    undefined,
  ],
  ['two names', ingress('a-dev') + service('web-dev') + service('web-svc'), undefined],
  ['the same name elsewhere', ingress('web') + service('web', 'blog'), 'blog/web'],
  [
    'the same name in two namespaces',
    ingress('web') + service('web', 'a') + service('web', 'b'),
    undefined,
  ],
  ['the same name where a tool says where', ingress('web') + service('web', ''), undefined],
  ['an object of which a tool says where', ingress('web', '') + service('web', 'blog'), undefined],
])('%s', (_, yaml, likely) => {
  const network = networkOf(yaml);
  const { manifest } = first(network.ingresses);
  const { namespace } = manifest;
  expect(tryLikelyService(network, { manifest, namespace, name: 'web' })).toBe(likely);
});
