import { Chart, Testing, Yaml } from 'cdk8s';
import {
  AddressPool,
  Cluster,
  ClusterDns,
  ExposedApp,
  Exposure,
  HttpBackend,
  HttpRoutes,
  IngressController,
  LegacyBackend,
  TrafficDistribution,
  Via,
} from '../../lib';
import { isAtLeast } from '../../lib/facts/versions';

interface Target {
  readonly kubernetes: string;
  readonly metallb: string;
  readonly via: Via;
}

const KUBERNETES = ['1.27', '1.32', '1.33', '1.36', '1.37'];
const METALLB = ['0.13.12', '0.14.9', '0.16'];
const OLDEST: Target = { kubernetes: '1.27', metallb: '0.13.12', via: Via.INGRESS };

/** One app with a way in of each kind, for one cluster; what the cluster has is used. */
function linesFor({ kubernetes, metallb, via }: Target): string[] {
  const cluster = new Cluster(Testing.app(), 'lab', {
    kubernetes,
    metallb,
    ingressClass: 'nginx',
    ingressController: IngressController.INGRESS_NGINX,
    gateway: { name: 'edge' },
  });
  const chart = new Chart(cluster, 'shop');
  const pool = new AddressPool(chart, 'pool', { addresses: ['192.0.2.0/28'] });
  const hasDistribution = isAtLeast(kubernetes, '1.31');
  const app = new ExposedApp(chart, 'shop', {
    image: 'shop:1.4',
    ports: [{ port: 80, targetPort: 8080 }],
    expose: [
      Exposure.loadBalancer({
        address: pool.address('192.0.2.7'),
        trafficDistribution: hasDistribution ? TrafficDistribution.PREFER_SAME_ZONE : undefined,
      }),
    ],
  });
  new HttpRoutes(chart, 'routes', {
    via,
    routes: [{ host: 'shop.example.com', path: '/', backend: HttpBackend.of(app) }],
  });
  new LegacyBackend(chart, 'old', { addresses: ['192.0.2.42'], ports: [{ port: 5432 }] });
  new ClusterDns(chart, 'coredns');
  const objects = Testing.synth(chart) as { kind: string }[];
  // Each line with the kind of its object, so that the same line of two objects is two lines.
  return objects.flatMap((one) =>
    Yaml.stringify(one)
      .trimEnd()
      .split('\n')
      .map((line) => `${one.kind}: ${line.trim()}`),
  );
}

/** The lines that one target has and another one has not, in the order of the manifests. */
function difference(target: Target): string[] {
  const [before, after] = [linesFor(OLDEST), linesFor(target)];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}

const kubernetesDifference = (kubernetes: string) => difference({ ...OLDEST, kubernetes });
const metallbDifference = (metallb: string) => difference({ ...OLDEST, metallb });

test('the oldest target', () => {
  expect(linesFor(OLDEST).join('\n')).toMatchSnapshot();
});

test.each(KUBERNETES)('what Kubernetes %s changes', (kubernetes) => {
  expect(kubernetesDifference(kubernetes).join('\n')).toMatchSnapshot();
});

test.each(METALLB)('what MetalLB %s changes', (metallb) => {
  expect(metallbDifference(metallb).join('\n')).toMatchSnapshot();
});

test('what a Gateway changes', () => {
  expect(difference({ ...OLDEST, via: Via.GATEWAY }).join('\n')).toMatchSnapshot();
});

const targets = KUBERNETES.flatMap((kubernetes) =>
  METALLB.flatMap((metallb) =>
    [Via.INGRESS, Via.GATEWAY].map((via): Target => ({ kubernetes, metallb, via })),
  ),
);

test.each(targets)(
  'Kubernetes $kubernetes with MetalLB $metallb by $via differs in nothing else',
  (target) => {
    const sum = [
      ...kubernetesDifference(target.kubernetes),
      ...metallbDifference(target.metallb),
      ...difference({ ...OLDEST, via: target.via }),
    ];
    expect(difference(target).sort()).toEqual(sum.sort());
  },
);
