import type { ClusterProps, LegacyBackendProps } from '../../../lib';
import { EndpointState, EndpointsKind, IpFamily, LegacyBackend } from '../../../lib';
import type { Manifest } from '../../support/chart';
import { chartFor, manifests } from '../../support/chart';

const NEWEST: ClusterProps = { kubernetes: '1.37' };

const make = (chart: ReturnType<typeof chartFor>, props: Partial<LegacyBackendProps>) =>
  new LegacyBackend(chart, 'old', { addresses: ['192.0.2.10'], ports: [{ port: 80 }], ...props });

function made(props: Partial<LegacyBackendProps>, cluster?: ClusterProps): Manifest[] {
  const chart = chartFor(cluster);
  make(chart, props);
  return manifests(chart);
}

test('LegacyBackend is of both families by its addresses alone, where nothing selects pods', () => {
  const ipFamilies = [IpFamily.IPV6, IpFamily.IPV4];
  const [service] = made({ headless: true, ipFamilies }, { serviceCidrs: ['10.96.0.0/12'] });
  expect(service?.spec).toMatchObject({ clusterIP: 'None', ipFamilies });
  expect(() => made({ ipFamilies })).toThrow('names two families');
});

describe('LegacyBackend holds', () => {
  describe('one name over addresses and pods', () => {
    const props = { selector: { app: 'new' }, ports: [{ port: 80, podPort: 8080 }] };

    test.each(['1.27', '1.32', '1.33', '1.36', '1.37'])('is the same on %s', (kubernetes) => {
      const [service, slice, ...others] = made(props, { kubernetes });
      expect(service?.spec).toEqual({
        selector: { app: 'new' },
        ports: [{ port: 80, targetPort: 8080 }],
      });
      expect(slice).toEqual({
        apiVersion: 'discovery.k8s.io/v1',
        kind: 'EndpointSlice',
        metadata: {
          name: 'old-ipv4',
          labels: {
            'kubernetes.io/service-name': 'old',
            'endpointslice.kubernetes.io/managed-by': 'cdk8s-reach',
          },
        },
        addressType: 'IPv4',
        endpoints: [{ addresses: ['192.0.2.10'], conditions: { ready: true } }],
        ports: [{ port: 80 }],
      });
      expect(others).toEqual([]);
    });
  });

  describe('Endpoints and EndpointSlices', () => {
    const both = { endpointsKind: EndpointsKind.BOTH };

    test.each(['1.27', '1.37'])('on request, on %s, and no mirror of the one', (kubernetes) => {
      const [, endpoints, slice] = made({ ...both, labels: { team: 'shop' } }, { kubernetes });
      expect(endpoints).toEqual({
        apiVersion: 'v1',
        kind: 'Endpoints',
        metadata: {
          name: 'old',
          labels: { team: 'shop', 'endpointslice.kubernetes.io/skip-mirror': 'true' },
        },
        subsets: [{ addresses: [{ ip: '192.0.2.10' }], ports: [{ port: 80 }] }],
      });
      expect([slice?.kind, slice?.metadata.name]).toEqual(['EndpointSlice', 'old-ipv4']);
    });

    test('tell what each of them can', () => {
      const endpoints = [{ address: '192.0.2.11', zone: 'a', state: EndpointState.TERMINATING }];
      const [, old, slice] = made({ ...both, addresses: [], endpoints });
      expect(old?.subsets).toEqual([
        { notReadyAddresses: [{ ip: '192.0.2.11' }], ports: [{ port: 80 }] },
      ]);
      expect(slice?.endpoints).toEqual([
        {
          addresses: ['192.0.2.11'],
          conditions: { ready: false, serving: true, terminating: true },
          zone: 'a',
        },
      ]);
    });
  });

  describe('a headless name', () => {
    test('stands for the addresses of both families, as the cluster has it', () => {
      const [service, ...slices] = made(
        { headless: true, addresses: ['192.0.2.10', '2001:db8::10'] },
        NEWEST,
      );
      expect(service?.spec).toEqual({ clusterIP: 'None', ports: [{ port: 80 }] });
      expect(slices.map(({ metadata }) => metadata.name)).toEqual(['old-ipv4', 'old-ipv6']);
    });

    test('needs no port', () => {
      const [service, endpoints] = made({ headless: true, ports: [] });
      expect(service?.spec).toEqual({ clusterIP: 'None' });
      expect(endpoints?.subsets).toEqual([{ addresses: [{ ip: '192.0.2.10' }] }]);
    });

    test('gives no environment variable', () => {
      expect(make(chartFor(), { headless: true }).envVarNames).toBeUndefined();
    });
  });

  describe('many addresses', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => `10.0.${n >> 8}.${n & 255}`);

    test('are in slices of 100 at most, each with its own name', () => {
      const [, ...slices] = made({ addresses: [...many(5000), '239.1.1.1'] }, NEWEST);
      const sizes = slices.map(({ endpoints }) => (endpoints as unknown[]).length);
      expect(sizes.reduce((sum, size) => sum + size)).toBe(5001);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
      expect(new Set(slices.map(({ metadata }) => metadata.name)).size).toBe(slices.length);
    });

    test('are in one Endpoints up to 1000', () => {
      const [, endpoints, ...others] = made({ addresses: many(1000) });
      expect(others).toEqual([]);
      expect(endpoints?.subsets).toMatchObject([{ addresses: { length: 1000 } }]);
    });

    test('may be more where no cluster has to mirror them', () => {
      const [, endpoints] = made({ addresses: many(1001), endpointsKind: EndpointsKind.BOTH });
      expect(endpoints?.subsets).toMatchObject([{ addresses: { length: 1001 } }]);
    });
  });
});
