import type { ExposedAppProps, ServicePort } from '../../../lib';
import { ExposedApp, Exposure, Protocol } from '../../../lib';
import { chartFor, manifest, manifests, yaml } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { EXPOSED_APP_DNS } from './exposed-app-dns.refusals';
import { EXPOSED_APP_PORTS } from './exposed-app-ports.refusals';

const make = (props: Omit<ExposedAppProps, 'image'>) => {
  const chart = chartFor();
  new ExposedApp(chart, 'web', { image: 'nginx:1.27', ...props });
  return chart;
};

const containerPorts = (props: Omit<ExposedAppProps, 'image'>) => {
  const { template } = manifest(make(props), 'Deployment').spec as {
    template: { spec: { containers: { ports?: unknown }[] } };
  };
  return template.spec.containers.map(({ ports }) => ports);
};

describe('the ports of an ExposedApp', () => {
  const cases: { name: string; ports: ServicePort[]; expose?: Exposure[]; expected: object[] }[] = [
    {
      name: 'the port itself where there is no target port',
      ports: [{ port: 80 }],
      expected: [{ containerPort: 80 }],
    },
    {
      name: 'the target port',
      ports: [{ port: 80, targetPort: 8080 }],
      expected: [{ containerPort: 8080 }],
    },
    {
      name: 'one container port for two ports that lead to it',
      ports: [
        { port: 80, name: 'http', targetPort: 8080, targetPortName: 'web' },
        { port: 8080, name: 'http-alt' },
      ],
      expected: [{ containerPort: 8080, name: 'web' }],
    },
    {
      name: 'one for each protocol',
      ports: [
        { port: 53, name: 'dns' },
        { port: 53, name: 'dns-udp', protocol: Protocol.UDP },
      ],
      expected: [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }],
    },
    {
      name: 'the ports of all exposures',
      ports: [{ port: 80, targetPort: 8080 }],
      expose: [
        Exposure.nodePort({
          serviceName: 'admin',
          ports: [
            { port: 90, name: 'admin', targetPort: 9090 },
            { port: 91, name: 'web', targetPort: 8080 },
          ],
        }),
      ],
      expected: [{ containerPort: 8080 }, { containerPort: 9090 }],
    },
  ];

  test.each(cases)('give the container $name', ({ ports, expose, expected }) => {
    expect(containerPorts({ ports, expose })).toEqual([expected]);
  });

  test('by name stay as they are in the Service when the number changes', () => {
    const [before, after] = [8080, 9090].map((targetPort) =>
      make({ ports: [{ port: 80, targetPort, targetPortName: 'http' }] }),
    );
    if (!before || !after) throw new Error('two charts are made');
    expect(manifest(after, 'Service')).toEqual(manifest(before, 'Service'));
    expect(manifest(after, 'Service').spec.ports).toEqual([{ port: 80, targetPort: 'http' }]);
    expect(yaml(after)).toBe(yaml(before).replace('containerPort: 8080', 'containerPort: 9090'));
    expect(yaml(after)).not.toBe(yaml(before));
  });

  test('with TCP and UDP of one number share a node port', () => {
    const chart = make({
      ports: [
        { port: 53, name: 'dns', nodePort: 30053 },
        { port: 53, name: 'dns-udp', protocol: Protocol.UDP, nodePort: 30053 },
      ],
      expose: [Exposure.nodePort()],
    });
    expect(manifest(chart, 'Service').spec.ports).toMatchObject([
      { nodePort: 30053 },
      { nodePort: 30053 },
    ]);
  });

  testRefusals(EXPOSED_APP_PORTS);
});

test.each([
  ['by number', { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }] }, {}],
  [
    'by a number of its own',
    { selector: { app: 'web' }, ports: [{ port: 80, targetPortName: 'web' }] },
    { ports: [{ port: 8080, targetPortName: 'web' }] },
  ],
])('a headless Service that comes later has the ports of the pods, %s', (_, props, options) => {
  const chart = chartFor();
  const web = new ExposedApp(chart, 'web', props);
  web.expose(Exposure.headless({ serviceName: 'web-pods', ...options }));
  const { ports } = manifest(chart, 'Service', 'web-pods').spec as { ports: { port: number }[] };
  expect(new Set(ports.map(({ port }) => port))).toEqual(new Set([8080]));
});

describe('the pod DNS of an ExposedApp', () => {
  const dns = { hostname: 'a', subdomain: 'web-pods' };
  const ports = [{ port: 80 }];

  test('gets a headless Service that governs the subdomain', () => {
    const chart = make({ ports, dns });
    expect(manifest(chart, 'Service', 'web-pods').spec).toEqual({
      clusterIP: 'None',
      selector: { app: 'web' },
    });
  });

  test.each([
    ['a headless Service of its own', [Exposure.headless({ serviceName: 'web-pods' })], 2],
    ["the app's Service, headless", [Exposure.headless()], 1],
  ])('is governed by %s where that has the name', (_, expose, services) => {
    const serviceName = services === 1 ? 'web-pods' : 'web';
    const made = manifests(make({ ports, dns, expose, serviceName }));
    const named = made.filter(({ kind }) => kind === 'Service');
    expect(named).toHaveLength(services);
    expect(named.filter(({ metadata }) => metadata.name === 'web-pods')).toMatchObject([
      { spec: { clusterIP: 'None' } },
    ]);
  });

  test('gets its headless Service whatever the other Services are called', () => {
    const chart = make({ ports, dns, expose: [Exposure.nodePort({ serviceName: 'subdomain' })] });
    expect(manifest(chart, 'Service', 'web-pods').spec.clusterIP).toBe('None');
    expect(manifest(chart, 'Service', 'subdomain').spec.type).toBe('NodePort');
  });

  test('with a host name alone gets none', () => {
    const app = new ExposedApp(chartFor(), 'web', {
      image: 'nginx:1.27',
      ports,
      dns: { hostname: 'a' },
    });
    expect(app.services).toHaveLength(1);
    expect(app.podDnsName).toBeUndefined();
  });

  testRefusals(EXPOSED_APP_DNS);
});
