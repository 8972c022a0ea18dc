import type { Chart } from 'cdk8s';
import type { ServiceProps } from '../../../lib';
import {
  AddressPool,
  Exposure,
  ExternalAlias,
  HeadlessSet,
  IpFamily,
  IpFamilyPolicy,
  LegacyBackend,
} from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { web } from '../../support/web';
import { SERVICE_PROPS } from './service-props.refusals';

const ways: [string, (props: ServiceProps) => (chart: Chart) => unknown][] = [
  ['Exposure.clusterIp', (props) => web(Exposure.clusterIp(props))],
  ['Exposure.headless', (props) => web(Exposure.headless(props))],
  ['Exposure.nodePort', (props) => web(Exposure.nodePort(props))],
  ['Exposure.loadBalancer', (props) => web(Exposure.loadBalancer(props))],
  [
    'Exposure.externalIps',
    (props) => web(Exposure.externalIps({ addresses: ['192.0.2.10'], acceptRisk: true, ...props })),
  ],
  [
    'HeadlessSet',
    (props) => (chart) =>
      new HeadlessSet(chart, 'web', { image: 'nginx:1.27', ports: [{ port: 80 }], ...props }),
  ],
  [
    'LegacyBackend beside pods',
    (props) => (chart) =>
      new LegacyBackend(chart, 'web', {
        addresses: ['192.0.2.10'],
        ports: [{ port: 80 }],
        selector: { app: 'web' },
        ...props,
      }),
  ],
];

describe.each(ways)('the Service of %s', (_, make) => {
  const serviceOf = (props: ServiceProps) => {
    const chart = chartFor({ serviceCidrs: ['10.96.0.0/12', 'fd00::/108'] });
    make(props)(chart);
    return manifest(chart, 'Service');
  };

  test('is of two families', () => {
    const families = { ipFamilies: [IpFamily.IPV6, IpFamily.IPV4] };
    const { spec } = serviceOf({ ...families, ipFamilyPolicy: IpFamilyPolicy.REQUIRE_DUAL_STACK });
    expect(spec).toMatchObject({ ...families, ipFamilyPolicy: 'RequireDualStack' });
  });

  test('names pods that are not ready yet', () => {
    expect(serviceOf({ publishNotReadyAddresses: true }).spec).toMatchObject({
      publishNotReadyAddresses: true,
    });
  });

  test('is annotated, and nothing else is', () => {
    const annotations = { 'Example.com/owner': 'shop', note: '' };
    expect(serviceOf({ annotations }).metadata).toEqual({ name: 'web', annotations });
  });

  test('says nothing that nobody asked for', () => {
    const { metadata, spec } = serviceOf({});
    expect(metadata).toEqual({ name: 'web' });
    expect(Object.keys(spec)).not.toContain('publishNotReadyAddresses');
    expect(Object.keys(spec)).not.toContain('ipFamilies');
  });
});

test('the annotations of a pool stand beside those of the props', () => {
  const chart = chartFor();
  const pool = new AddressPool(chart, 'lab', { addresses: ['192.0.2.0/28'] });
  web(Exposure.loadBalancer({ pool, annotations: { owner: 'shop' } }))(chart);
  expect(manifest(chart, 'Service').metadata.annotations).toEqual({
    owner: 'shop',
    'metallb.io/address-pool': 'lab',
  });
});

test('the Service of ExternalAlias is annotated', () => {
  const chart = chartFor();
  const annotations = { owner: 'shop' };
  new ExternalAlias(chart, 'db', { target: 'db.example.com', annotations });
  expect(manifest(chart, 'Service').metadata).toEqual({ name: 'db', annotations });
});

describe('what every Service takes', () => {
  testRefusals(SERVICE_PROPS);
});
