import type { RuleCases } from '../cases';
import { service, yaml } from '../yaml';

const WEB = service('{selector: {app: web}, ports: [{port: 80}]}', 'name: web, namespace: shop');
const ALIAS = (target: string) =>
  service(`{type: ExternalName, externalName: ${target}}`, 'name: front, namespace: blog');

export const cases: RuleCases = {
  facts: ['2.5 ExternalName pointing to in-cluster name of other namespace'],
  wrong: {
    yaml: yaml(ALIAS('wbe.shop.svc.cluster.local'), WEB),
    text: `
info NET245 alias-target-absent: there is no Service wbe in the namespace shop
  wrong.yaml:4   Service blog/front   spec.externalName
  why: if that Service does not exist, the name has no address
  fix: Write the name of a Service of that namespace.
  see: npx cdk8s-reach rules NET245
`,
  },
  right: yaml(ALIAS('web.shop.svc.cluster.local'), WEB),
  silent: {
    'a namespace of which nothing is given': { yaml: ALIAS('web.shop.svc.cluster.local') },
    'a pod behind a headless Service': { yaml: yaml(ALIAS('a.db.shop.svc.cluster.local'), WEB) },
    'another domain of the cluster': {
      yaml: yaml(ALIAS('wbe.shop.svc.cluster.local'), WEB),
      target: { domain: 'lab.local' },
    },
    'a name that a later tool fills in': {
      yaml: yaml(ALIAS('"${NAME}.shop.svc.cluster.local"'), WEB),
    },
  },
  reported: {
    'with a dot at its end': {
      yaml: yaml(ALIAS('wbe.shop.svc.cluster.local.'), WEB),
      at: [['Service blog/front spec.externalName']],
    },
  },
};
