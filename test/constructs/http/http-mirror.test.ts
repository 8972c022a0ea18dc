import { BackendProtocol, HttpBackend, HttpRoutes } from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { HTTP_MIRROR } from './http-mirror.refusals';

const edge = { gatewayApi: '1.6', gateway: { name: 'edge' } };

const backend = HttpBackend.service('web', 80);

test.each([
  ['HTTPRoute', BackendProtocol.HTTP],
  ['GRPCRoute', BackendProtocol.GRPC],
])('a route on a Gateway copies its requests: %s', (kind, backendProtocol) => {
  const chart = chartFor(edge);
  const mirror = HttpBackend.service('next', 8080, 'lab');
  new HttpRoutes(chart, 'shop', { backendProtocol, routes: [{ path: '/', backend, mirror }] });
  expect(manifest(chart, kind).spec['rules']).toMatchObject([
    {
      filters: [
        {
          type: 'RequestMirror',
          requestMirror: { backendRef: { name: 'next', namespace: 'lab', port: 8080 } },
        },
      ],
      backendRefs: [{ name: 'web', port: 80 }],
    },
  ]);
  expect(manifest(chart, 'ReferenceGrant').metadata.namespace).toBe('lab');
});

testRefusals(HTTP_MIRROR);
