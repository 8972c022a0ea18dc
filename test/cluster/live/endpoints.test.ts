import type { KubeObject } from './harness/api';
import { clear, connect, distOf, makeNamespaces, mustTake, waitFor } from './harness/cluster';
import { makeReadyPod } from './harness/pods';

const api = connect();

interface Slice extends KubeObject {
  readonly addressType: string;
  readonly endpoints: readonly { readonly addresses: readonly string[] }[] | null;
  readonly ports: readonly { readonly name: string; readonly port: number }[] | null;
}

/** The slices of a Service, as soon as they hold so many addresses. */
async function slicesOf(service: string, addresses: number): Promise<Slice[]> {
  const selector = encodeURIComponent(`kubernetes.io/service-name=${service}`);
  const path = `/apis/discovery.k8s.io/v1/namespaces/default/endpointslices?labelSelector=${selector}`;
  return waitFor(async () => {
    const slices = (await api.list(path)) as Slice[];
    return new Set(slices.flatMap(addressesOf)).size === addresses ? slices : undefined;
  });
}

function addressesOf({ endpoints }: Slice): string[] {
  return (endpoints ?? []).flatMap((one) => one.addresses);
}

const managerOf = ({ metadata }: Slice) =>
  metadata?.labels?.['endpointslice.kubernetes.io/managed-by'];

afterAll(() => {
  api.close();
});

describe('endpoints', () => {
  beforeAll(async () => {
    await clear(api);
    const objects = [...distOf('lab'), ...distOf('homelab')].filter(
      ({ kind = '', metadata }) =>
        ['Service', 'Endpoints', 'EndpointSlice'].includes(kind) &&
        ['my-service', 'example-endpoints', 'example-migrated', 'example-migrated-ipv4'].includes(
          metadata?.name ?? '',
        ),
    );
    await makeNamespaces(api, objects);
    for (const object of objects) await mustTake(api, object);
  });

  test.each([
    ['C5', 'my-service', ['192.0.2.42'], 9376],
    ['C6', 'example-endpoints', ['11.11.11.11', '22.22.22.22'], 80],
  ] as const)('%s: the Endpoints of %s are mirrored', async (_, name, addresses, port) => {
    const slices = await slicesOf(name, addresses.length);
    expect(slices).toHaveLength(1);
    const [slice] = slices as [Slice];
    expect(managerOf(slice)).toBe('endpointslicemirroring-controller.k8s.io');
    expect(addressesOf(slice).sort()).toEqual(addresses);
    expect(slice.ports).toEqual([{ name: '', port, protocol: 'TCP' }]);
  });

  test('C8: a slice by hand stays beside the one over the pods of the selector', async () => {
    await makeReadyPod(api, { name: 'example-1', labels: { app: 'example' }, ip: '10.1.0.8' });
    const slices = await slicesOf('example-migrated', 2);
    const byManager = slices.map((slice) => [
      managerOf(slice),
      addressesOf(slice),
      slice.ports?.[0]?.port,
    ]);
    expect(byManager.sort()).toEqual([
      ['cdk8s-reach', ['22.22.22.22'], 80],
      ['endpointslice-controller.k8s.io', ['10.1.0.8'], 8080],
    ]);
  });

  test('Endpoints under another name than a Service are not mirrored', async () => {
    await mustTake(api, {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata: { name: 'nobody', namespace: 'default' },
      subsets: [{ addresses: [{ ip: '192.0.2.43' }], ports: [{ port: 80 }] }],
    });
    await makeReadyPod(api, { name: 'example-2', labels: { app: 'example' }, ip: '10.1.0.9' });
    await slicesOf('example-migrated', 3);
    expect(await slicesOf('nobody', 0)).toEqual([]);
  });

  test('Endpoints beside a selector are overwritten', async () => {
    const metadata = { name: 'taken', namespace: 'default' };
    await mustTake(api, {
      apiVersion: 'v1',
      kind: 'Endpoints',
      metadata,
      subsets: [{ addresses: [{ ip: '192.0.2.44' }], ports: [{ port: 80 }] }],
    });
    await mustTake(api, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: { selector: { app: 'nobody' }, ports: [{ port: 80 }] },
    });
    const left = await waitFor(async () => {
      const { body } = await api.get('/api/v1/namespaces/default/endpoints/taken');
      return body['subsets'] === undefined ? body : undefined;
    });
    expect(left['subsets']).toBeUndefined();
  });

  test('a pod that lacks the name of a targetPort is left out', async () => {
    await mustTake(api, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'named', namespace: 'default' },
      spec: { selector: { app: 'named' }, ports: [{ port: 80, targetPort: 'http' }] },
    });
    await makeReadyPod(api, { name: 'named-1', labels: { app: 'named' }, ip: '10.1.0.10' });
    await makeReadyPod(api, {
      name: 'named-2',
      labels: { app: 'named' },
      ip: '10.1.0.11',
      ports: [{ name: 'http', containerPort: 8080 }],
    });
    const slices = await slicesOf('named', 2);
    const ports = slices.map((slice) => [addressesOf(slice)[0], slice.ports?.[0]?.port]).sort();
    expect(ports).toEqual([
      ['10.1.0.10', undefined],
      ['10.1.0.11', 8080],
    ]);
  });
});
