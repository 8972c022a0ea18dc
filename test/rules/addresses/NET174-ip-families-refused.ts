import type { RuleCases } from '../cases';
import { document, service } from '../metallb';

const web = (...more: string[]) => service('web', 'ClusterIP', {}, more);
const fields = (...keys: string[]) => [keys.map((key) => `Service default/web spec.${key}`)];

export const cases: RuleCases = {
  facts: [
    '2.3 ipFamilies / ipFamilyPolicy with ExternalName',
    '2.3 ipFamilies',
    '2.3 ipFamilyPolicy',
  ],
  wrong: {
    yaml: web('ipFamilies: [IPv4, IPv6]'),
    text: `
error NET174 ip-families-refused: ipFamilies names two families
  wrong.yaml:6    Service default/web   spec.ipFamilyPolicy
  wrong.yaml:7    Service default/web   spec.type
  wrong.yaml:10   Service default/web   spec.ipFamilies
  why: the API server refuses the Service
  fix: Write one family, or two with ipFamilyPolicy: PreferDualStack.
  see: npx cdk8s-reach rules NET174
`,
  },
  right: web('ipFamilies: [IPv4, IPv6]', 'ipFamilyPolicy: PreferDualStack'),
  silent: {
    'a policy that a later tool fills in': {
      yaml: web('ipFamilies: [IPv4, IPv6]', 'ipFamilyPolicy: ${POLICY}'),
    },
    'a headless Service without a selector': {
      yaml: document(
        'v1',
        'Service',
        ['name: web'],
        ['clusterIP: None', 'ipFamilyPolicy: RequireDualStack'],
      ),
      target: { serviceCidrs: ['10.96.0.0/16'] },
    },
    'two families of such a Service, which need no policy': {
      yaml: document(
        'v1',
        'Service',
        ['name: web'],
        ['clusterIP: None', 'ipFamilies: [IPv6, IPv4]'],
      ),
    },
  },
  reported: {
    'a family twice': {
      yaml: web('ipFamilies: [IPv4, IPv4]'),
      at: fields('ipFamilyPolicy', 'type', 'ipFamilies'),
    },
    'an unknown family': {
      yaml: web('ipFamilies: [ipv4]'),
      at: fields('ipFamilyPolicy', 'type', 'ipFamilies'),
    },
    'a family that the cluster does not have': {
      yaml: web('ipFamilies: [IPv6]'),
      target: { serviceCidrs: ['10.96.0.0/16'] },
      at: fields('ipFamilyPolicy', 'type', 'ipFamilies'),
    },
    'two families that the cluster does not have': {
      yaml: web('ipFamilyPolicy: RequireDualStack'),
      target: { serviceCidrs: ['10.96.0.0/16'] },
      at: fields('ipFamilies', 'type', 'ipFamilyPolicy'),
    },
  },
};
