import type { RuleCases } from '../cases';
import { advertisedPool, balancer } from '../metallb';

const IPS = 'metallb.io/loadBalancerIPs';

const byField = (ip: string, ...more: string[]) =>
  balancer('web', {}, [`loadBalancerIP: "${ip}"`, ...more]);
const ofField = (...keys: string[]) => keys.map((key) => `Service default/web spec.${key}`);

const DUAL = ['ipFamilyPolicy: RequireDualStack'];

export const cases: RuleCases = {
  facts: ['2.5 loadBalancerIP', '7.4 loadBalancerIPs', '7.4 spec.loadBalancerIP'],
  wrong: {
    yaml: balancer('web', { [IPS]: '192.0.2.10' }, DUAL),
    text: `
error NET106 load-balancer-families: the Service requests only an IPv4 address, but has two families
  wrong.yaml:7    Service default/web   metadata.annotations["metallb.io/loadBalancerIPs"]
  wrong.yaml:8    Service default/web   spec.ipFamilies
  wrong.yaml:12   Service default/web   spec.ipFamilyPolicy
  why: MetalLB requires one address for each family of the Service, and otherwise assigns none
  fix: Write one address for each family of the Service.
  see: npx cdk8s-reach rules NET106
`,
  },
  right: balancer('web', { [IPS]: '192.0.2.10, 2001:db8::10' }, DUAL),
  silent: {
    'families that are not known': { yaml: balancer('web', { [IPS]: '2001:db8::10' }) },
    'one family of those preferred': {
      yaml: balancer('web', { [IPS]: '2001:db8::10' }, ['ipFamilyPolicy: PreferDualStack']),
    },
    'the one address that the field can have, by another load balancer': {
      yaml: byField('192.0.2.10', ...DUAL),
    },
    'a family that is written, by another load balancer': {
      yaml: byField('2001:db8::10', 'ipFamilies: [IPv6]'),
    },
    'what is no address': { yaml: balancer('web', { [IPS]: 'web' }, DUAL), also: ['NET107'] },
  },
  reported: {
    'another family, by another load balancer': {
      yaml: byField('2001:db8::10', 'ipFamilies: [IPv4]'),
      at: [ofField('ipFamilyPolicy', 'loadBalancerIP', 'ipFamilies')],
    },
    'the address of the field, by MetalLB': {
      yaml: advertisedPool('lan', ['192.0.2.0/28']) + byField('192.0.2.10', ...DUAL),
      at: [ofField('ipFamilies', 'loadBalancerIP', 'ipFamilyPolicy')],
      also: ['NET116'],
    },
    ...Object.fromEntries(
      Object.entries({
        'two addresses of a family': balancer('web', { [IPS]: '192.0.2.10,192.0.2.11' }),
        'two families for one': balancer('web', { [IPS]: '192.0.2.10,2001:db8::10' }),
        'another family': balancer('web', { [IPS]: '2001:db8::10' }, [
          'ipFamilies: [IPv4]',
          'ipFamilyPolicy: SingleStack',
        ]),
      }).map(([title, yaml]) => [
        title,
        {
          yaml,
          at: [
            [
              'Service default/web metadata.annotations["metallb.io/loadBalancerIPs"]',
              'Service default/web spec.ipFamilies',
              'Service default/web spec.ipFamilyPolicy',
            ],
          ],
        },
      ]),
    ),
  },
};
