import type { HeadlessSetProps } from '../../../lib';
import {
  AddressPool,
  Exposure,
  ExternalTrafficPolicy,
  HeadlessSet,
  LoadBalancers,
} from '../../../lib';
import type { Manifest } from '../../support/chart';
import { chartFor, manifests } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { POD_SERVICES } from './pod-services.refusals';

function made(
  exposure: (pool: AddressPool) => Exposure,
  props: Partial<HeadlessSetProps> = {},
): Manifest[] {
  const chart = chartFor({ loadBalancer: LoadBalancers.metallb({ release: '0.16' }) });
  const pool = new AddressPool(chart, 'lan', {
    addresses: ['192.0.2.254-192.0.3.10', '2001:db8::/64'],
  });
  new HeadlessSet(chart, 'db', {
    image: 'postgres:17',
    ports: [{ port: 5432 }],
    replicas: 3,
    exposePods: exposure(pool),
    ...props,
  });
  return manifests(chart).filter(
    ({ kind, spec }) => kind === 'Service' && spec.clusterIP !== 'None',
  );
}

const addresses = (services: readonly Manifest[]) =>
  services.map(({ metadata }) => metadata.annotations?.['metallb.io/loadBalancerIPs']);

describe('the Services of the pods of a HeadlessSet', () => {
  test('are called as the pods, and select one each', () => {
    const services = made(() => Exposure.clusterIp(), { labels: { team: 'shop' } });
    expect(services.map(({ metadata, spec }) => [metadata, spec])).toEqual(
      ['db-0', 'db-1', 'db-2'].map((name) => [
        { name, labels: { team: 'shop' } },
        { selector: { 'statefulset.kubernetes.io/pod-name': name }, ports: [{ port: 5432 }] },
      ]),
    );
  });

  test('begin with the first number', () => {
    const services = made(() => Exposure.nodePort(), { firstOrdinal: 5, replicas: 2 });
    expect(services.map(({ metadata }) => metadata.name)).toEqual(['db-5', 'db-6']);
  });

  test('have consecutive addresses', () => {
    const services = made((pool) =>
      Exposure.loadBalancer({
        address: pool.address('192.0.2.254'),
        externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
        ports: [{ port: 80, targetPort: 5432 }],
      }),
    );
    expect(addresses(services)).toEqual(['192.0.2.254', '192.0.2.255', '192.0.3.0']);
    expect(services[1]).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: {
        name: 'db-1',
        annotations: {
          'metallb.io/address-pool': 'lan',
          'metallb.io/loadBalancerIPs': '192.0.2.255',
        },
      },
      spec: {
        type: 'LoadBalancer',
        externalTrafficPolicy: 'Local',
        selector: { 'statefulset.kubernetes.io/pod-name': 'db-1' },
        ports: [{ port: 80, targetPort: 5432 }],
      },
    });
  });

  test('have consecutive addresses of IPv6', () => {
    const services = made((pool) =>
      Exposure.loadBalancer({ address: pool.address('2001:db8::fffe') }),
    );
    expect(addresses(services)).toEqual(['2001:db8::fffe', '2001:db8::ffff', '2001:db8::1:0']);
  });

  test('share their addresses where that is asked for', () => {
    const services = made((pool) =>
      Exposure.loadBalancer({ address: pool.share('db', '192.0.3.1') }),
    );
    expect(addresses(services)).toEqual(['192.0.3.1', '192.0.3.2', '192.0.3.3']);
    const keys = services.map(
      ({ metadata }) => metadata.annotations?.['metallb.io/allow-shared-ip'],
    );
    expect(keys).toEqual(['db', 'db', 'db']);
  });

  test('have any address of a pool', () => {
    expect(addresses(made((pool) => Exposure.loadBalancer({ pool })))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('take a node port where there is one pod', () => {
    const [service] = made(() => Exposure.nodePort({ nodePort: 30432 }), { replicas: 1 });
    expect(service?.spec.ports).toEqual([{ port: 5432, nodePort: 30432 }]);
  });

  test('are none where there is no pod', () => {
    expect(made(() => Exposure.clusterIp(), { replicas: 0 })).toEqual([]);
  });

  test('are given by the set', () => {
    const set = new HeadlessSet(chartFor(), 'db', {
      image: 'postgres:17',
      ports: [{ port: 5432 }],
      replicas: 2,
      exposePods: Exposure.clusterIp(),
    });
    expect(set.podServices.map(({ name }) => name)).toEqual(['db-0', 'db-1']);
  });

  testRefusals(POD_SERVICES);
});
