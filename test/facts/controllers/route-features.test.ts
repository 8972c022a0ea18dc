import { IngressController } from '../../../lib';
import { gatewayFault, ingressFault } from '../../../lib/facts/controllers/route-features';

const { HAPROXY, INGRESS_NGINX, TRAEFIK } = IngressController;

/** What can say a feature: ingress-nginx, Traefik, HAProxy, a Gateway. */
test.each([
  ['stripPrefix', 'y y y y'],
  ['httpsRedirect', 'y y y y'],
  ['rewritePath', 'y y y y'],
  ['redirect', 'y y - y'],
  ['backends', 'y - - y'],
  ['pathType.RegularExpression', 'y y - y'],
  ['mirror', '- - - y'],
  ['method', '- - - y'],
  ['matchHeaders', 'y - - y'],
  ['matchQuery', '- - - y'],
  ['requestHeaders.set', '- y y y'],
  ['requestHeaders.add', '- - - y'],
  ['responseHeaders.set', '- y y y'],
  ['responseHeaders.remove', '- y - y'],
  ['timeouts.request', '- - - y'],
  ['timeouts.connect', 'y - - -'],
  ['timeouts.read', 'y - y -'],
  ['timeouts.send', 'y - - -'],
  ['cors', 'y y y y'],
  ['cors.exposeHeaders', 'y y - y'],
  ['sessionCookie', 'y - - y'],
  ['backendProtocol.HTTPS', 'y - y y'],
  ['backendProtocol.GRPC', 'y - y y'],
  ['backendProtocol.H2C', '- - y -'],
  ['backendTls', '- - - y'],
  ['maxBodySize', 'y y - -'],
  ['sourceRanges', 'y y y -'],
])('%s: %s', (feature, expected) => {
  const controllers = [INGRESS_NGINX, TRAEFIK, HAPROXY].map((one) => ingressFault(feature, one));
  const able = [...controllers, gatewayFault(feature)].map((fault) => (fault ? '-' : 'y'));
  expect(able.join(' ')).toBe(expected);
});

test('an unknown controller can say nothing of it', () => {
  expect(ingressFault('stripPrefix', undefined)?.what).toBe('needs a known ingress controller');
  expect(ingressFault('method', undefined)?.what).toBe('is not supported by an Ingress');
});
