import { ApiObject, JsonPatch } from 'cdk8s';
import type {
  ClusterProps,
  HeadlessSetProps,
  PodDns,
  ServicePort,
  VolumeClaim,
} from '../../../lib';
import {
  ClaimRetention,
  DnsPolicy,
  Exposure,
  HeadlessSet,
  IpFamily,
  IpFamilyPolicy,
  PodManagementPolicy,
  Protocol,
  UpdateStrategy,
  VolumeAccessMode,
} from '../../../lib';
import { chartFor, manifest, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { HEADLESS_SET } from './headless-set.refusals';

const make = (chart: ReturnType<typeof chartFor>, props: HeadlessSetProps) =>
  new HeadlessSet(chart, 'db', props);

const image = 'postgres:17';
const ports = [{ port: 5432 }];

describe('HeadlessSet', () => {
  test('with an image and a port alone', () => {
    const chart = chartFor();
    make(chart, { image, ports });
    expect(yaml(chart)).toMatchSnapshot();
  });

  const port: Omit<ServicePort, 'nodePort'> = {
    port: 5432,
    targetPort: 5432,
    targetPortName: 'pg',
    name: 'sql',
    protocol: Protocol.TCP,
    appProtocol: 'postgresql',
  };
  const dns: Omit<PodDns, 'hostname' | 'subdomain'> = {
    policy: DnsPolicy.NONE,
    nameservers: ['192.0.2.53'],
    searches: ['shop.example.com'],
    options: [{ name: 'ndots', value: '2' }],
    setHostnameAsFqdn: false,
    hostnameOverride: 'db.example.com',
    hostAliases: [{ ip: '192.0.2.7', hostnames: ['old-db'] }],
  };
  const claim: VolumeClaim = {
    name: 'data',
    size: '10Gi',
    mountPath: '/var/lib/postgresql/data',
    storageClass: 'fast',
    accessMode: VolumeAccessMode.READ_WRITE_ONCE_POD,
  };
  const all: HeadlessSetProps = {
    name: 'database',
    namespace: 'shop',
    labels: { team: 'shop' },
    image,
    ports: [port],
    replicas: 3,
    args: ['-c', 'fsync=on'],
    command: ['/bin/server'],
    env: { LOG_LEVEL: 'debug', EMPTY: '' },
    envFromSecrets: ['server-env'],
    podLabels: { tier: 'data' },
    serviceName: 'db-pods',
    dns,
    ipFamilies: [IpFamily.IPV6, IpFamily.IPV4],
    ipFamilyPolicy: IpFamilyPolicy.PREFER_DUAL_STACK,
    annotations: { 'example.com/owner': 'shop' },
    publishNotReadyAddresses: true,
    firstOrdinal: 1,
    enableServiceLinks: false,
    exposePods: Exposure.clusterIp(),
    podManagementPolicy: PodManagementPolicy.PARALLEL,
    updateStrategy: UpdateStrategy.rolling({ maxUnavailable: 2 }),
    minReadySeconds: 10,
    volumeClaims: [claim],
    claimsWhenDeleted: ClaimRetention.DELETE,
    claimsWhenScaled: ClaimRetention.RETAIN,
  };
  const newest: ClusterProps = { kubernetes: '1.37' };

  test('with all props', () => {
    const chart = chartFor(newest);
    make(chart, { ...all, replicas: 1 });
    expect(yaml(chart)).toMatchSnapshot();
  });

  everyPropReachesYaml(make, all, newest);

  test('gives its names and its objects', () => {
    const set = make(chartFor(), { image, ports, replicas: 2, namespace: 'shop' });
    expect(set.podDnsNames).toEqual([
      'db-0.db.shop.svc.cluster.local',
      'db-1.db.shop.svc.cluster.local',
    ]);
    expect(set.dnsName.full).toBe('db.shop.svc.cluster.local');
    expect(ApiObject.of(set)).toBe(set.service);
    expect(set.service.kind).toBe('Service');
    expect(set.statefulSet.kind).toBe('StatefulSet');
  });

  test.each(['1.27', '1.37'])('numbers its pods from any number on, on %s', (kubernetes) => {
    const chart = chartFor({ kubernetes });
    const set = make(chart, { image, ports, replicas: 2, firstOrdinal: 7 });
    expect(manifest(chart, 'StatefulSet').spec.ordinals).toEqual({ start: 7 });
    expect(set.podDnsNames).toEqual([
      'db-7.db.default.svc.cluster.local',
      'db-8.db.default.svc.cluster.local',
    ]);
  });

  test('counts no pod before it is asked for their names', () => {
    expect(() => make(chartFor(), { image, ports, replicas: 2147483647 })).not.toThrow();
  });

  test.each([
    [undefined, ['db-0.pods.default.svc.corp.example']],
    [0, []],
  ])('with %s replicas has the pods %j', (replicas, names) => {
    const chart = chartFor({ domain: 'corp.example' });
    const set = make(chart, { image, ports, replicas, serviceName: 'pods' });
    expect(set.podDnsNames).toEqual(names);
    expect(manifest(chart, 'StatefulSet').spec.replicas).toBe(replicas);
  });

  test('takes a name of 52 characters', () => {
    const chart = chartFor();
    make(chart, { image, ports, name: 'd'.repeat(52) });
    expect(manifest(chart, 'StatefulSet').metadata.name).toHaveLength(52);
  });

  test('does not translate ports', () => {
    const chart = chartFor();
    make(chart, {
      image,
      ports: [
        { port: 5432, name: 'sql', targetPort: 5432 },
        { port: 9187, name: 'metrics' },
      ],
    });
    expect(manifest(chart, 'Service').spec.ports).toEqual([
      { name: 'sql', port: 5432, targetPort: 5432 },
      { name: 'metrics', port: 9187 },
    ]);
    expect(manifest(chart, 'StatefulSet').spec).toMatchObject({
      serviceName: 'db',
      template: {
        spec: { containers: [{ ports: [{ containerPort: 5432 }, { containerPort: 9187 }] }] },
      },
    });
  });

  test('takes a patch of a made object', () => {
    const chart = chartFor();
    const set = make(chart, { image, ports });
    set.service.addJsonPatch(JsonPatch.add('/spec/internalTrafficPolicy', 'Local'));
    expect(manifest(chart, 'Service').spec.internalTrafficPolicy).toBe('Local');
  });

  testRefusals(HEADLESS_SET);
});
