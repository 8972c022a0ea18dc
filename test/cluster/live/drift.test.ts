import { join } from 'node:path';
import { reach } from '../../support/reach';
import {
  clear,
  connect,
  describeOwn,
  makeNamespaces,
  mustTake,
  objectsIn,
} from './harness/cluster';

const api = connect();

afterAll(() => {
  api.close();
});

const ROOT = join(__dirname, '../../..');
const BEFORE = 'examples/pull-request/before';
const AFTER = 'examples/pull-request/after';

/** What `kubectl get` asks for of these kinds. */
const LISTS: readonly (readonly [apiVersion: string, kind: string, path: string])[] = [
  ['v1', 'Service', '/api/v1/namespaces/shop/services'],
  ['apps/v1', 'Deployment', '/apis/apps/v1/namespaces/shop/deployments'],
  ['networking.k8s.io/v1', 'Ingress', '/apis/networking.k8s.io/v1/namespaces/shop/ingresses'],
  [
    ...(['networking.k8s.io/v1', 'NetworkPolicy'] as const),
    '/apis/networking.k8s.io/v1/namespaces/shop/networkpolicies',
  ],
];

async function shown(): Promise<object> {
  const lists = LISTS.map(async ([apiVersion, kind, path]) =>
    (await api.list(path)).map((one) => ({ ...one, apiVersion, kind })),
  );
  return { apiVersion: 'v1', kind: 'List', items: (await Promise.all(lists)).flat() };
}

describeOwn('what the server makes of manifests', () => {
  beforeEach(async () => {
    await clear(api);
  });

  test('its defaults and what it chose are no differences, and what is not there is', async () => {
    const objects = objectsIn(BEFORE);
    await makeNamespaces(api, objects);
    for (const object of objects) await mustTake(api, object);
    const stdin = JSON.stringify(await shown());
    const diff = (folder: string) => reach(['diff', folder, '-'], { folder: ROOT, stdin }).stdout;
    expect(diff(BEFORE)).toBe('nothing is answered otherwise\n');
    expect(diff(AFTER)).toMatch(/^closed: GET https:\/\/admin\.example\.com\//);
  });
});
