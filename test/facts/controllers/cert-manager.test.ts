import type { CertifiedListener } from '../../../lib/facts/controllers/cert-manager';
import { skippedListener } from '../../../lib/facts/controllers/cert-manager';

test.each<[string, CertifiedListener, string | undefined]>([
  ['a host and a Secret', { host: 'www.example.com', namespaces: [undefined] }, undefined],
  ['a Secret of its own namespace', { host: 'www.example.com', namespaces: ['edge'] }, undefined],
  ['no host', { namespaces: [undefined] }, 'has no host name, so cert-manager skips it'],
  [
    'a Secret of another namespace',
    { host: 'www.example.com', namespaces: [undefined, 'certs'] },
    'is not the namespace of the Gateway, so cert-manager skips the listener',
  ],
])('a listener with %s', (_, listener, what) => {
  const found = skippedListener(listener, 'edge');
  expect(found?.fault.what).toBe(what);
  expect(found?.secret).toBe(listener.namespaces.includes('certs') ? 1 : undefined);
});
