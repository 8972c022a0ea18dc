import type { AddressPoolProps } from '../../../lib';
import { AddressPool, ExposedApp, Exposure, IpFamilyPolicy, LoadBalancers } from '../../../lib';
import { chartFor, manifest, yaml } from '../../support/chart';
import { testRefusals } from '../../support/refusal';
import { KUBE_VIP } from './kube-vip.refusals';

type Chart = ReturnType<typeof chartFor>;

const kubeVip = { loadBalancer: LoadBalancers.kubeVip() };

const pool = (
  chart: Chart,
  id: string,
  addresses: string[],
  props: Partial<AddressPoolProps> = {},
) => new AddressPool(chart, id, { addresses, ...props });

const app = (chart: Chart, exposure: Exposure, namespace?: string) =>
  new ExposedApp(chart, 'web', {
    namespace,
    selector: { app: 'web' },
    ports: [{ port: 80 }],
    expose: [exposure],
  });

describe('AddressPool of kube-vip', () => {
  test('is a key of one ConfigMap, in ranges', () => {
    const chart = chartFor(kubeVip, { namespace: 'shop' });
    const lan = pool(chart, 'lan', ['192.0.2.0/28', '192.0.2.32 - 192.0.2.40', '2001:db8::/120']);
    const serviceAllocation = { namespaces: ['mail'] };
    const mail = pool(chart, 'mail', ['198.51.100.7/32'], { serviceAllocation });
    expect(lan.pool).toBe(mail.pool);
    expect([lan.poolName, mail.poolName]).toEqual(['lan', 'mail']);
    expect(yaml(chart)).toMatchInlineSnapshot(`
     apiVersion: v1
     kind: ConfigMap
     metadata:
       name: kubevip
       namespace: kube-system
     data:
       range-global: 192.0.2.0-192.0.2.15,192.0.2.32-192.0.2.40,2001:db8::-2001:db8::ff
       range-mail: 198.51.100.7-198.51.100.7
    `);
  });

  test('is in the namespace of the cloud provider', () => {
    const chart = chartFor({ loadBalancer: LoadBalancers.kubeVip({ namespace: 'vip' }) });
    pool(chart, 'lan', ['192.0.2.0/28']);
    expect(manifest(chart, 'ConfigMap').metadata.namespace).toBe('vip');
  });

  test('gives one address of each family, with the class of the Cluster', () => {
    const loadBalancerClass = 'kube-vip.io/kube-vip-class';
    const chart = chartFor({ loadBalancer: LoadBalancers.kubeVip({ loadBalancerClass }) });
    const lan = pool(chart, 'lan', ['192.0.2.0/28', '2001:db8::/120']);
    const address = lan.address('192.0.2.7', '2001:db8::7');
    const ipFamilyPolicy = IpFamilyPolicy.PREFER_DUAL_STACK;
    app(chart, Exposure.loadBalancer({ address, ipFamilyPolicy }));
    const { metadata, spec } = manifest(chart, 'Service');
    expect(metadata.annotations).toEqual({
      'kube-vip.io/loadbalancerIPs': '192.0.2.7,2001:db8::7',
    });
    expect(spec['loadBalancerClass']).toBe(loadBalancerClass);
  });

  test('of a namespace goes before that of all', () => {
    const chart = chartFor(kubeVip);
    pool(chart, 'lan', ['192.0.2.0/28']);
    const serviceAllocation = { namespaces: ['mail'] };
    const mail = pool(chart, 'mail', ['198.51.100.0/28'], { serviceAllocation });
    expect(() => app(chart, Exposure.loadBalancer({ pool: mail }), 'mail')).not.toThrow();
  });
});

describe('with kube-vip', () => {
  testRefusals(KUBE_VIP);
});
