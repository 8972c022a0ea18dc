import { referenceGrants } from '../../../lib/model/queries/reference-grants';
import { networkOf } from '../../support/network';

const grant = (namespace: string, spec: string, name = 'a') => `
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: {name: ${name}, namespace: ${namespace}}
spec: ${spec}
---`;

const ROUTES = '{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}';

test('grants are found by the namespace that they open', () => {
  const network = networkOf(
    grant(
      'infra',
      `{from: [${ROUTES}], to: [{group: "", kind: Service, name: web}, {kind: Secret}]}`,
    ) +
      grant('infra', '{from: [null], to: text}', 'b') +
      grant('other', 'null'),
  );
  const told = [...referenceGrants(network)].map(([namespace, grants]) => [
    namespace,
    grants.map(({ from, to }) => ({ from, to })),
  ]);
  expect(told).toEqual([
    [
      'infra',
      [
        {
          from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' }],
          to: [{ group: '', kind: 'Service', name: 'web' }, { kind: 'Secret' }],
        },
        { from: [{ kind: '', namespace: '' }], to: [] },
      ],
    ],
    ['other', [{ from: [], to: [] }]],
  ]);
});
