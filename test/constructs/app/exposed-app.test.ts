import { ApiObject, JsonPatch } from 'cdk8s';
import { Deployment, Pod, StatefulSet } from 'cdk8s-plus-27';
import type {
  ContainerProps,
  ClusterProps,
  ExposedAppProps,
  PodDns,
  ServicePort,
} from '../../../lib';
import { DnsPolicy, ExposedApp, Exposure, Protocol } from '../../../lib';
import { chartFor, manifest, manifests, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { EXPOSED_APP_NAMES } from './exposed-app-names.refusals';
import { EXPOSED_APP_WORKLOADS } from './exposed-app-workload.refusals';
import { EXPOSED_APP } from './exposed-app.refusals';

const make = (chart: ReturnType<typeof chartFor>, props: ExposedAppProps) =>
  new ExposedApp(chart, 'web', props);

const image = 'nginx:1.27';
const ports: ServicePort[] = [{ port: 80, targetPort: 8080 }];

describe('ExposedApp', () => {
  test('with an image and a port alone', () => {
    const chart = chartFor();
    make(chart, { image, ports });
    expect(yaml(chart)).toMatchSnapshot();
  });

  test('with a selector and a port alone', () => {
    const chart = chartFor();
    make(chart, { selector: { app: 'web' }, ports: [{ port: 80 }] });
    expect(yaml(chart)).toMatchSnapshot();
  });

  type OfOthers = 'selector' | 'workload';
  type OfImage =
    keyof ContainerProps | ('image' | 'replicas' | 'podLabels' | 'dns' | 'enableServiceLinks');

  const dns: PodDns = {
    policy: DnsPolicy.NONE,
    nameservers: ['192.0.2.53'],
    searches: ['shop.example.com'],
    options: [{ name: 'ndots', value: '2' }],
    hostname: 'front',
    subdomain: 'web-pods',
    setHostnameAsFqdn: false,
    hostnameOverride: 'front.example.com',
    hostAliases: [{ ip: '192.0.2.7', hostnames: ['db', 'db.example.com'] }],
  };
  const port: ServicePort = {
    port: 53,
    targetPort: 5353,
    targetPortName: 'dns',
    name: 'dns-udp',
    protocol: Protocol.UDP,
    appProtocol: 'dns',
    nodePort: 30053,
  };
  const built: Omit<ExposedAppProps, OfOthers> = {
    name: 'shop-web',
    namespace: 'shop',
    labels: { team: 'shop' },
    ports: [port],
    expose: [Exposure.nodePort()],
    serviceName: 'web',
    image,
    replicas: 3,
    args: ['-v'],
    command: ['/bin/server'],
    env: { LOG_LEVEL: 'debug', EMPTY: '' },
    envFromSecrets: ['server-env'],
    podLabels: { tier: 'front' },
    dns,
    enableServiceLinks: false,
  };
  const newest: ClusterProps = { kubernetes: '1.37' };

  test('with all props of an app that is built from an image', () => {
    const chart = chartFor(newest);
    make(chart, built);
    expect(yaml(chart)).toMatchSnapshot();
  });

  describe('from an image', () => {
    everyPropReachesYaml(make, built, newest);
  });

  describe('over pods that others make', () => {
    const { name, namespace, labels } = built;
    const { targetPort: _number, ...named } = port;
    const selected: Omit<ExposedAppProps, OfImage | 'workload' | 'serviceName'> = {
      name,
      namespace,
      labels,
      ports: [named],
      expose: [Exposure.nodePort()],
      selector: { app: 'web', tier: 'front' },
    };
    everyPropReachesYaml(make, selected);
    const dialled: Pick<ExposedAppProps, 'ports' | 'serviceName' | 'workload'> = {
      ports: [{ port: 80 }],
      serviceName: 'front',
      workload: new Pod(chartFor(), 'pods', { containers: [{ image }] }),
    };
    everyPropReachesYaml(make, dialled);
  });

  const containers = [{ image, portNumber: 8080 }];
  test.each([
    [
      'Deployment',
      (chart: ReturnType<typeof chartFor>) => new Deployment(chart, 'w', { containers }),
    ],
    [
      'StatefulSet',
      (chart: ReturnType<typeof chartFor>) => new StatefulSet(chart, 'w', { containers }),
    ],
    ['Pod', (chart: ReturnType<typeof chartFor>) => new Pod(chart, 'w', { containers })],
  ])('selects the pods of a cdk8s-plus %s, and makes none', (kind, workload) => {
    const chart = chartFor();
    make(chart, { workload: workload(chart), ports });
    const pods = manifest(chart, kind);
    const labels =
      kind === 'Pod' ? pods.metadata.labels : (pods.spec.template as typeof pods).metadata.labels;
    const { selector } = manifest(chart, 'Service', 'web').spec;
    expect(Object.keys(selector as object)).toHaveLength(1);
    expect(labels).toMatchObject(selector as object);
    expect(manifests(chart).filter((one) => one.kind === kind)).toHaveLength(1);
  });

  test('finds a workload in its own namespace', () => {
    const chart = chartFor(undefined, { namespace: 'shop' });
    const app = make(chart, { workload: new Deployment(chart, 'w', { containers }), ports });
    expect(app.namespace).toBe('shop');
  });

  test('selects by podLabels, which the Deployment and its pods carry', () => {
    const chart = chartFor();
    make(chart, { image, ports, podLabels: { app: 'front', tier: 'web' } });
    const labels = { app: 'front', tier: 'web' };
    expect(manifest(chart, 'Service').spec.selector).toEqual(labels);
    expect(manifest(chart, 'Deployment').spec).toMatchObject({
      selector: { matchLabels: labels },
      template: { metadata: { labels } },
    });
  });

  test('gives its names, and handles to what it made', () => {
    const app = make(chartFor({ domain: 'corp.example' }), {
      image,
      namespace: 'shop',
      serviceName: 'front-door',
      ports: [
        { port: 80, name: 'http' },
        { port: 443, name: 'https-alt' },
      ],
      dns: { hostname: 'a', subdomain: 'pods' },
      expose: [Exposure.nodePort({ serviceName: 'web-node' })],
    });
    expect(app.serviceName).toBe('front-door');
    expect(app.dnsName.full).toBe('front-door.shop.svc.corp.example');
    expect(app.envVarNames).toMatchObject({
      host: 'FRONT_DOOR_SERVICE_HOST',
      port: 'FRONT_DOOR_SERVICE_PORT',
      namedPorts: {
        http: 'FRONT_DOOR_SERVICE_PORT_HTTP',
        'https-alt': 'FRONT_DOOR_SERVICE_PORT_HTTPS_ALT',
      },
    });
    expect(app.podDnsName).toBe('a.pods.shop.svc.corp.example');
    expect(app.services.map(({ name }) => name)).toEqual(['front-door', 'web-node', 'pods']);
    expect(app.services[0]).toBe(app.service);
    expect(app.deployment?.name).toBe('web');
    expect(app.ingresses).toEqual([]);
    expect(app.urls).toEqual([]);
    expect(ApiObject.of(app)).toBe(app.service);
  });

  test('gives no Deployment and no names of pods where others make the pods', () => {
    const app = make(chartFor(), { selector: { app: 'web' }, ports });
    expect(app.deployment).toBeUndefined();
    expect(app.podDnsName).toBeUndefined();
  });

  test('hands out a copy of its lists', () => {
    const app = make(chartFor(), { selector: { app: 'web' }, ports });
    app.services.pop();
    expect(app.services).toEqual([app.service]);
  });

  test('takes a patch of a made object', () => {
    const chart = chartFor();
    const app = make(chart, { image, ports, expose: [Exposure.http({ path: '/web' })] });
    ApiObject.of(app).addJsonPatch(JsonPatch.add('/spec/sessionAffinity', 'ClientIP'));
    app.deployment?.addJsonPatch(JsonPatch.add('/spec/paused', true));
    app.ingresses[0]?.addJsonPatch(
      JsonPatch.replace('/spec/rules/0/http/paths/0/path', '/patched'),
    );
    expect(manifest(chart, 'Service').spec.sessionAffinity).toBe('ClientIP');
    expect(manifest(chart, 'Deployment').spec.paused).toBe(true);
    expect(yaml(chart)).toContain('path: /patched');
  });

  test('writes its labels on all that it makes', () => {
    const chart = chartFor();
    make(chart, {
      image,
      ports,
      labels: { team: 'shop' },
      dns: { hostname: 'a', subdomain: 'pods' },
      expose: [Exposure.nodePort({ serviceName: 'web-node' }), Exposure.http()],
    });
    const made = manifests(chart);
    expect(made.map(({ kind }) => kind).sort()).toEqual([
      'Deployment',
      'Ingress',
      'Service',
      'Service',
      'Service',
    ]);
    for (const { metadata } of made) expect(metadata.labels).toEqual({ team: 'shop' });
  });

  test('takes a Service name that starts with a digit from Kubernetes 1.36 on', () => {
    const chart = chartFor({ kubernetes: '1.36' });
    make(chart, { selector: { app: 'game' }, ports, serviceName: '2048' });
    expect(manifest(chart, 'Service').metadata.name).toBe('2048');
  });

  testRefusals(EXPOSED_APP);
  testRefusals(EXPOSED_APP_NAMES);
  testRefusals(EXPOSED_APP_WORKLOADS);
});
