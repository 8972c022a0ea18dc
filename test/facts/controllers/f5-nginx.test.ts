import { f5Path } from '../../../lib/facts/controllers/f5-nginx';

test.each([
  ['/shop/cart', undefined],
  ['/v1.0/a-b_c', undefined],
  ['/50%', undefined],
  ['/a b', 'is not a path for the NGINX Ingress Controller'],
  ['/a;b', 'is not a path for the NGINX Ingress Controller'],
  ['/{id}', 'is not a path for the NGINX Ingress Controller'],
  ['/a(', 'is not a path for the NGINX Ingress Controller'],
  ['/caf%C3%A9', 'is not the path of a request for the NGINX Ingress Controller'],
  ['/a%20b', 'is not the path of a request for the NGINX Ingress Controller'],
])('the path %s of F5: %s', (path, what) => {
  expect(f5Path(path)?.what).toBe(what);
});
