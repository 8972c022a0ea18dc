import type { KubeObject } from '../../cluster/live/harness/api';
import { distOf } from '../../cluster/live/harness/cluster';
import { gatewayCrds, replaceCrds } from '../../cluster/live/harness/crds';
import { gatewayApi } from '../../cluster/live/harness/releases';
import { CLUSTER_DNS, startDns } from './lab/dns';
import { Lab, pod } from './lab/lab';
import { startMetallbWithSpeakers } from './lab/metallb';
import { NODES, ip } from './lab/network';
import { describeWith } from './lab/skips';
import { answersTo } from './services/claims';
import { COREFILE } from './services/stage';

/** Pods that `dist/` selects and does not make. */
const PODS = [
  ['nginx', { app: 'nginx-for-svc' }, [{ containerPort: 80 }]],
  ['jordy', { app: 'jordy' }, [{ containerPort: 8080 }, { containerPort: 8443 }]],
  ['hello', { app: 'hello-node' }, [{ containerPort: 8080 }]],
] as const;

/** What the resolver outside knows. */
const OUTSIDE = { 'wttr.in': '192.0.2.17', 'a.rds.com': '192.0.2.42', 'google.com': '192.0.2.42' };

/** A pod on each node: one asks by nftables, one by iptables. */
const ASKERS = ['asker1', 'asker2'];

describeWith(['kube-proxy', 'CoreDNS', 'MetalLB'], 'dist/lab', () => {
  let lab: Lab;
  const ofSet = (name: string, port: number) => (names: readonly string[]) =>
    names.filter((one) => one.startsWith(`default/${name}-`) && one.endsWith(`:${port}`)).length;

  beforeAll(async () => {
    lab = new Lab();
    await startMetallbWithSpeakers(lab);
    await replaceCrds(lab.api, gatewayCrds(gatewayApi() ?? ''));
    const objects = distOf('lab');
    // Services that leave the choice to MetalLB would get an address that another one asks for.
    const isLast = (one: KubeObject) => one.kind === 'Service' && !asksForAddress(one);
    await lab.apply(objects.filter((one) => !isLast(one)));
    await lab.balancerOf('default', 'hello-node-lb');
    await lab.apply(objects.filter(isLast));
    await lab.apply(PODS.map(([name, labels, ports]) => pod({ name, labels, ports })));
    const prometheus = { containerPort: 9090 };
    const labels = { app: 'prometheus-app' };
    await lab.apply([
      pod({ name: 'prometheus', namespace: 'monitoring', labels, ports: [prometheus] }),
    ]);
    await lab.wire.serve({ from: 'outside', name: 'old', address: '192.0.2.42', http: [80, 9376] });
    await lab.wire.serve({ from: 'outside', name: 'eleven', address: '11.11.11.11', http: [80] });
    await lab.wire.serve({
      from: 'outside',
      name: 'twenty-two',
      address: '22.22.22.22',
      http: [80],
    });
    for (const [index, node] of NODES.entries()) lab.place(ASKERS[index] ?? '', node);
    await startDns(lab, corefileOf(objects), OUTSIDE);
  }, 120_000);

  afterAll(() => lab.stop());

  /** By the name in the cluster DNS, as a pod does it. */
  async function addressOf(name: string): Promise<string> {
    const full = `${name}.default.svc.cluster.local.`;
    const [address] = await lab.wire.resolve('asker1', CLUSTER_DNS, full, 'A');
    return String(address);
  }

  describe.each([...ASKERS, 'node1', 'node2'])('from %s', (from) => {
    test.each<[string, string, number, (names: readonly string[]) => number, number]>([
      ['A1', 'svc-web', 80, ofSet('rs-web', 8080), 3],
      [
        'A2',
        'clusterip-service',
        80,
        (names) => names.filter((one) => one === 'default/nginx:80').length,
        1,
      ],
      [
        'A3 http',
        'jordy-svc-alloc-port',
        80,
        (names) => names.filter((one) => one === 'default/jordy:8080').length,
        1,
      ],
      [
        'A3 https',
        'jordy-svc-alloc-port',
        443,
        (names) => names.filter((one) => one === 'default/jordy:8443').length,
        1,
      ],
      ['A4 http', 'jordy-svc-alloc-named-port', 80, ofSet('jordy-alloc-named-pod', 8080), 1],
      ['A4 https', 'jordy-svc-alloc-named-port', 443, ofSet('jordy-alloc-named-pod', 8443), 1],
      ['A7', 'kubernetes-simple-app', 8080, ofSet('kubernetes-simple-app', 8080), 1],
      ['A8', 'dns-test', 8080, ofSet('dns-test', 8080), 1],
      ['C5', 'my-service', 80, (names) => names.filter((one) => one === 'old:9376').length, 1],
      [
        'C6',
        'example-endpoints',
        80,
        (names) => names.filter((one) => /^(eleven|twenty-two):80$/.test(one)).length,
        2,
      ],
      ['D10 apple', 'apple', 5678, ofSet('apple', 5678), 1],
      ['D10 banana', 'banana', 5678, ofSet('banana', 5678), 1],
    ])(
      '%s: %s:%i leads to its pods alone, and to all of them',
      async (_, name, port, count, all) => {
        const address = await addressOf(name);
        const found = await lab.until(async () => {
          const names = await lab.namesOf({ from, address, port }, 24);
          return [count(names), names.length];
        }, [all, all]);
        expect(found).toEqual([all, all]);
      },
    );
  });

  test.each([
    ['B1', 'svc-node-web-headless', 'rs-web', 8080],
    ['B2', 'node-set', 'node-set', 8080],
  ])(
    '%s: %s has the addresses of three pods, each of which answers',
    async (_, name, set, port) => {
      const full = `${name}.default.svc.cluster.local.`;
      const addresses = await lab.wire.resolve('asker1', CLUSTER_DNS, full, 'A');
      expect(addresses).toHaveLength(3);
      const names = await Promise.all(
        addresses.map((one) => lab.namesOf({ from: 'asker2', address: String(one), port }, 1)),
      );
      expect(new Set(names.flat()).size).toBe(3);
      expect(ofSet(set, port)(names.flat())).toBe(3);
    },
  );

  test.each([0, 1, 2])('B2: node-set-%i has a name of its own', async (ordinal) => {
    const address = await addressOf(`node-set-${ordinal}.node-set`);
    const names = await lab.namesOf({ from: 'asker1', address, port: 8080 }, 3);
    expect(names).toEqual([`default/node-set-${ordinal}:8080`]);
  });

  test('A7: the pod has a name of its own', async () => {
    const address = await addressOf('appname.default-subdomain');
    const names = await lab.namesOf({ from: 'asker2', address, port: 8080 }, 3);
    expect(ofSet('kubernetes-simple-app', 8080)(names)).toBe(1);
  });

  test.each([
    ['C1', 'weather-ext-svc', 'wttr.in'],
    ['C2', 'rds', 'a.rds.com'],
    ['C3', 'externalname-service', 'google.com'],
    ['C3', 'svc-ext', 'google.com'],
  ] as const)(
    '%s: %s is another name for %s, and its address that of the target',
    async (_, name, target) => {
      const full = `${name}.default.svc.cluster.local.`;
      expect(await lab.wire.resolve('asker1', CLUSTER_DNS, full, 'CNAME')).toEqual([`${target}.`]);
      expect(await lab.wire.resolve('asker1', CLUSTER_DNS, full, 'A')).toEqual([OUTSIDE[target]]);
    },
  );

  test('C1: no packet passes through the alias, so the client picks the port', async () => {
    const address = await addressOf('rds');
    expect(await lab.namesOf({ from: 'asker1', address, port: 9376 }, 2)).toEqual(['old:9376']);
  });

  describe.each(NODES.map(({ name, ip: address, mode }) => [name, mode, address] as const))(
    'on %s (%s)',
    (node, _mode, address) => {
      test.each([
        ['D1', 30000, ['default/nginx:80']],
        ['D2', 30990, ['monitoring/prometheus:9090']],
      ])('%s: node port %i', async (_, port, expected) => {
        expect(await lab.settle({ from: 'client', address, port }, expected)).toEqual(expected);
      });

      test('D1: node port 30123 leads to all pods of A1', async () => {
        const names = await lab.namesOf({ from: 'client', address, port: 30123 }, 24);
        expect([ofSet('rs-web', 8080)(names), names.length]).toEqual([3, 3]);
      });

      test('D5: the external IP, where the network leads it to the node', async () => {
        ip('client', `route replace 80.11.12.11/32 via ${address}`);
        const question = { from: 'client', address: '80.11.12.11', port: 80 };
        const expected = ['default/hello:8080'];
        expect(await lab.settle(question, expected)).toEqual(expected);
        expect(node).toMatch(/^node[12]$/);
      });
    },
  );

  test.each([
    ['D3', 'loadbalancer-service', 80, 'default/nginx:80'],
    ['D4', 'lb-without-node-ports', 8080, 'default/nginx:80'],
    ['D6', 'hello-node-lb', 80, 'default/hello:8080'],
  ])(
    '%s: %s answers at its address on the network of the nodes',
    async (_, name, port, expected) => {
      const address = await lab.balancerOf('default', name);
      if (name === 'hello-node-lb') expect(address).toBe('192.168.100.241');
      expect(address).toMatch(/^192\.168\.100\.2(4\d|50)$/);
      const question = { from: 'client', address, port };
      expect(await lab.settle(question, [expected])).toEqual([expected]);
    },
  );

  test('D4: no node answers on a port for a load balancer without node ports', async () => {
    const { body } = await lab.api.get('/api/v1/namespaces/default/services/lb-without-node-ports');
    const { ports } = body['spec'] as { ports: { nodePort?: number }[] };
    expect(ports.map(({ nodePort }) => nodePort)).toEqual([undefined]);
  });
});

const CONTROLLER = {
  'app.kubernetes.io/component': 'controller',
  'app.kubernetes.io/instance': 'ingress-nginx',
  'app.kubernetes.io/name': 'ingress-nginx',
};

/** Its annotations are those of MetalLB 0.13, which 0.16 still reads. */
describeWith(['kube-proxy', 'CoreDNS', 'MetalLB'], 'dist/homelab', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = new Lab();
    await startMetallbWithSpeakers(lab);
    await lab.apply(distOf('homelab'));
    const named = [
      { name: 'http', containerPort: 8000 },
      { name: 'https', containerPort: 8443 },
    ];
    const namespace = 'ingress-nginx';
    await lab.apply([
      pod({ name: 'controller', namespace, labels: CONTROLLER, ports: named }),
      pod({ name: 'new', labels: { app: 'example' }, ports: [{ containerPort: 8080 }] }),
    ]);
    await lab.wire.serve({ from: 'outside', name: 'old', address: '22.22.22.22', http: [80] });
    for (const [index, node] of NODES.entries()) lab.place(ASKERS[index] ?? '', node);
    await startDns(lab, COREFILE, {});
  }, 120_000);

  afterAll(() => lab.stop());

  test.each([
    ['D9', 80, 'ingress-nginx/controller:8000'],
    ['D9', 443, 'ingress-nginx/controller:8443'],
  ])('%s: port %i of the one address leads to the named port', async (_, port, expected) => {
    expect(await lab.balancerOf('ingress-nginx', 'ingress-nginx-controller')).toBe(
      '192.168.10.228',
    );
    const question = { from: 'client', address: '192.168.10.228', port };
    expect(await lab.settle(question, [expected])).toEqual([expected]);
  });

  test.each(ASKERS)(
    'C8: one name leads to the old system and to the pods, from %s',
    async (from) => {
      const to = 'example-migrated.default.svc.cluster.local';
      const expected = ['default/new:8080', 'old:80'];
      const claim = { what: 'C8', from, to, port: 80, expected };
      expect(await answersTo(lab, claim)).toEqual(expected);
    },
  );
});

function corefileOf(objects: readonly KubeObject[]): string {
  const found = objects.find(({ metadata }) => metadata?.name === 'coredns');
  return (found?.['data'] as { Corefile: string }).Corefile;
}

function asksForAddress({ metadata }: KubeObject): boolean {
  return JSON.stringify(metadata).includes('loadBalancerIPs');
}
