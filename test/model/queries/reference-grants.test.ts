import { grantsForReferencesOf } from '../../../lib/model/queries/reference-grants';
import type { Manifest } from '../../../lib/model/read/manifest';
import { networkOf } from '../../support/network';

const grant = (namespace: string, spec: string, name = 'a') => `
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: {name: ${name}, namespace: ${namespace}}
spec: ${spec}
---`;

const HTTP_ROUTES = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' };

const route = (namespace: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web, namespace: ${namespace}}
spec: {}
---`;

const ROUTES = '{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}';

test('grants are found by the namespace that they open, and by who refers to it', () => {
  const network = networkOf(
    grant(
      'infra',
      `{from: [${ROUTES}], to: [{group: "", kind: Service, name: web}, {kind: Secret}]}`,
    ) +
      grant('infra', '{from: [null], to: text}', 'b') +
      grant('infra', `{from: [${ROUTES}, ${ROUTES}]}`, 'c') +
      grant('other', 'null') +
      route('shop') +
      route('infra'),
  );
  const [ofShop, ofInfra] = network.routes.map(({ manifest }) => manifest) as [Manifest, Manifest];
  expect(
    grantsForReferencesOf(network, ofShop, 'infra').map(({ from, to }) => ({ from, to })),
  ).toEqual([
    {
      from: [HTTP_ROUTES],
      to: [{ group: '', kind: 'Service', name: 'web' }, { kind: 'Secret' }],
    },
    { from: [HTTP_ROUTES, HTTP_ROUTES], to: [] },
  ]);
  expect(grantsForReferencesOf(network, ofShop, 'other')).toEqual([]);
  expect(grantsForReferencesOf(network, ofInfra, 'infra')).toEqual([]);
});
