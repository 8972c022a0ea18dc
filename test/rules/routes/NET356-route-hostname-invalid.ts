import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const HOST = (host: string) => routeYaml({ hostnames: `[${host}]` });
const AT = [['HTTPRoute default/web spec.hostnames[0]']];

export const cases: RuleCases = {
  facts: ['1.1 wildcard subdomain', '6.3 hostnames', '6.4 TLSRoute'],
  wrong: {
    yaml: HOST('Shop.example.com'),
    text: `
error NET356 route-hostname-invalid: "Shop.example.com" is not a host name
  wrong.yaml:7   HTTPRoute default/web   spec.hostnames[0]
  why: the API server refuses the route, and an address of digits and dots is one that no request is matched by
  fix: Write a name such as "shop.example.com".
  see: npx cdk8s-reach rules NET356
`,
  },
  right: HOST('shop.example.com'),
  silent: {
    'a wildcard': { yaml: HOST('"*.example.com"') },
    'a host that a later tool fills in': { yaml: HOST('"${HOST}"') },
  },
  reported: {
    'an address': { yaml: HOST('192.0.2.7'), at: AT },
    'a port': { yaml: HOST('"shop.example.com:80"'), at: AT },
    'every host': { yaml: HOST('"*"'), at: AT },
  },
};
