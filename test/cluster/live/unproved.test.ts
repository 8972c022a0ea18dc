import type { KubeObject } from './harness/api';
import { isAccepted, messageOf } from './harness/api';
import { clear, connect, describeOwn, makeNamespaces, mustTake, waitFor } from './harness/cluster';

const api = connect();

const CLASSES = '/apis/networking.k8s.io/v1/ingressclasses';
const BACKEND = { service: { name: 'nobody', port: { name: 'nothing' } } };

const core = (kind: string, name: string, more: object): KubeObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, namespace: 'default' },
  ...more,
});

const ingressClass = (name: string, isDefault: boolean): KubeObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  metadata: {
    name,
    annotations: { 'ingressclass.kubernetes.io/is-default-class': String(isDefault) },
  },
  spec: { controller: `example.com/${name}` },
});

const ingress = (name: string): KubeObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name, namespace: 'default' },
  spec: { defaultBackend: BACKEND },
});

const set = (name: string, more: object): KubeObject => ({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { name, namespace: 'default' },
  spec: {
    serviceName: 'sets',
    selector: { matchLabels: { app: 'set' } },
    template: {
      metadata: { labels: { app: 'set' } },
      spec: { containers: [{ name: 'main', image: 'example' }] },
    },
    ...more,
  },
});

const pod = (more: object): KubeObject =>
  core('Pod', 'one', { spec: { containers: [{ name: 'main', image: 'example' }], ...more } });

async function refusalOf(object: KubeObject): Promise<string> {
  const answer = await api.dryRun(object);
  return isAccepted(answer) ? '' : messageOf(answer);
}

afterAll(async () => {
  for (const { metadata } of await api.list(CLASSES))
    await api.delete(`${CLASSES}/${metadata?.name ?? ''}`);
  api.close();
});

describeOwn('rows that were from general knowledge', () => {
  beforeAll(async () => {
    await clear(api);
    await makeNamespaces(api, [{}]);
  });

  test('1.4: a namespace of an object of the whole cluster is dropped', async () => {
    const { metadata, ...rest } = ingressClass('spaced', false);
    const object = { ...rest, metadata: { ...metadata, namespace: 'default' } };
    const { status, body } = await api.dryRun(object);
    expect([status, body.metadata?.namespace]).toEqual([201, undefined]);
  });

  test('1.4: an annotation is text', async () => {
    const metadata = { name: 'a', annotations: { a: true } };
    expect(await refusalOf(core('ConfigMap', 'a', { metadata }))).toMatch(/cannot unmarshal bool/);
  });

  test('1.4: an unknown field is refused by strict validation, else a warning', async () => {
    const object = core('ConfigMap', 'odd', { datum: {} });
    expect(await refusalOf(object)).toMatch(/unknown field "datum"/);
    const answer = await api.create(object, 'default', '?dryRun=All');
    expect([answer.status, answer.warnings]).toEqual([201, ['unknown field "datum"']]);
  });

  test('2.3: addresses that are given out leave the low band alone', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `band-${index}`);
    for (const name of names)
      await mustTake(api, core('Service', name, { spec: { ports: [{ port: 80 }] } }));
    const services = await api.list('/api/v1/namespaces/default/services');
    const given = services.filter(({ metadata }) => names.includes(metadata?.name ?? ''));
    const low = given.filter(({ spec }) =>
      /^10\.96\.0\.\d+$/.test((spec as { clusterIP: string }).clusterIP),
    );
    expect([given.length, low]).toEqual([8, []]);
  });

  test('2.5: node ports that are written stay without allocateLoadBalancerNodePorts', async () => {
    const balancer = (allocateLoadBalancerNodePorts: boolean, nodePort?: number) =>
      core('Service', 'balanced', {
        spec: {
          type: 'LoadBalancer',
          allocateLoadBalancerNodePorts,
          ports: [{ port: 80, ...(nodePort === undefined ? {} : { nodePort }) }],
        },
      });
    const portOf = async () => {
      const { body } = await api.get('/api/v1/namespaces/default/services/balanced');
      return (body['spec'] as { ports: { nodePort?: number }[] }).ports[0]?.nodePort;
    };
    await mustTake(api, balancer(false));
    expect(await portOf()).toBeUndefined();
    await mustTake(api, balancer(false, 30555));
    expect(await portOf()).toBe(30555);
    const path = '/api/v1/namespaces/default/services/balanced';
    await api.patch(path, { spec: { allocateLoadBalancerNodePorts: true } });
    await api.patch(path, { spec: { allocateLoadBalancerNodePorts: false } });
    expect(await portOf()).toBe(30555);
  });

  test('3: a subset is mirrored up to 1000 addresses, and the rest dropped', async () => {
    const addresses = Array.from({ length: 1001 }, (_, index) => ({
      ip: `10.2.${Math.floor(index / 250)}.${(index % 250) + 1}`,
    }));
    await mustTake(api, core('Service', 'many', { spec: { ports: [{ port: 80 }] } }));
    await mustTake(
      api,
      core('Endpoints', 'many', { subsets: [{ addresses, ports: [{ port: 80 }] }] }),
    );
    const label = encodeURIComponent('kubernetes.io/service-name=many');
    const path = `/apis/discovery.k8s.io/v1/namespaces/default/endpointslices?labelSelector=${label}`;
    const count = await waitFor(async () => {
      const slices = await api.list(path);
      const all = slices.flatMap((slice) => slice['endpoints'] as unknown[] | null);
      return all.length >= 1000 ? all.length : undefined;
    });
    expect(count).toBe(1000);
  });

  test('3: the cluster IP of another Service is taken as an endpoint', async () => {
    const subsets = [{ addresses: [{ ip: '10.96.0.77' }], ports: [{ port: 80 }] }];
    expect(await refusalOf(core('Endpoints', 'chained', { subsets }))).toBe('');
  });

  test('5.1: nobody asks whether the Service of a backend is there', async () => {
    expect(await refusalOf(ingress('unbacked'))).toBe('');
  });

  test('5.1: Ingress is of networking.k8s.io/v1 alone', async () => {
    for (const apiVersion of ['extensions/v1beta1', 'networking.k8s.io/v1beta1'])
      expect(await refusalOf({ ...ingress('old'), apiVersion })).toMatch(/no matches for kind/);
  });

  test('5.1: a default class is filled in, also where there are two', async () => {
    const classOf = async (name: string) => {
      const { body } = await api.dryRun(ingress(name));
      return (body['spec'] as { ingressClassName?: string } | undefined)?.ingressClassName;
    };
    await mustTake(api, ingressClass('first', true));
    expect(await waitFor(() => classOf('a'))).toBe('first');
    // Times of creation are whole seconds; of one second, the name decides.
    await mustTake(api, ingressClass('a-second', true));
    expect(
      await waitFor(async () => ((await classOf('b')) === 'a-second' ? true : undefined)),
    ).toBe(true);
  });

  test.each([
    [{ dnsPolicy: 'clusterFirst' }, /dnsPolicy: Unsupported value/],
    [{ dnsPolicy: 'None' }, /must provide `dnsConfig` when `dnsPolicy` is None/],
    [{ dnsPolicy: 'None', dnsConfig: {} }, /must provide at least one DNS nameserver/],
    [{ dnsConfig: { nameservers: ['a'] } }, /nameservers\[0\]: Invalid value/],
    [
      { dnsConfig: { nameservers: [1, 2, 3, 4].map((one) => `192.0.2.${one}`) } },
      /must not have more than 3 nameservers/,
    ],
    [
      { dnsConfig: { options: [{ value: '2' }] } },
      /options\[0\]\.?.*: Required value|must not be empty/,
    ],
    [{ hostname: 'a.b' }, /hostname: Invalid value/],
    [{ subdomain: 'a'.repeat(64) }, /subdomain: Invalid value/],
  ])('8: of a pod, %j', async (more, refusal) => {
    expect(await refusalOf(pod(more))).toMatch(refusal);
  });

  test('10: what a pod of a set is called', async () => {
    await mustTake(api, set('sts', { replicas: 1 }));
    await mustTake(api, set('late', { replicas: 1, ordinals: { start: 5 } }));
    const found = await waitFor(async () => {
      const { status, body } = await api.get('/api/v1/namespaces/default/pods/sts-0');
      return status === 200 ? body : undefined;
    });
    expect(found['spec']).toMatchObject({ hostname: 'sts-0', subdomain: 'sets' });
    expect(found.metadata?.labels).toMatchObject({ 'statefulset.kubernetes.io/pod-name': 'sts-0' });
    const later = await waitFor(async () => {
      const { status } = await api.get('/api/v1/namespaces/default/pods/late-5');
      return status === 200 ? status : undefined;
    });
    expect(later).toBe(200);
  });

  test('1.3: a set with a name of 53 characters gets no pods', async () => {
    const name = 'a'.repeat(53);
    await mustTake(api, set(name, { replicas: 1 }));
    const message = await waitFor(async () => {
      const events = await api.list('/api/v1/namespaces/default/events');
      const own = events.find(
        (event) => (event['involvedObject'] as { name: string }).name === name,
      );
      return own && String(own['message']);
    });
    expect(message).toMatch(/must be no more than 63/);
  });
});
