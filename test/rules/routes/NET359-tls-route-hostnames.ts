import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const ROUTE = (hostnames: string, version = 'v1') =>
  routeYaml({ kind: 'TLSRoute', hostnames, version });
const MANY = `[${Array.from({ length: 17 }, (_, index) => `a${index}.example.com`).join(', ')}]`;
const AT = [['TLSRoute default/web spec.hostnames']];

export const cases: RuleCases = {
  facts: ['6.4 TLSRoute'],
  target: { gatewayApi: '1.5' },
  wrong: {
    yaml: ROUTE(''),
    text: `
error NET359 tls-route-hostnames: the TLSRoute has 0 hostnames, and the API server accepts from 1 to 16
  wrong.yaml:5   TLSRoute default/web   spec.hostnames
  why: the API server refuses it: a TLSRoute matches connections only by their host name
  fix: Write the names under hostnames, such as \`hostnames: [db.example.com]\`.
  see: npx cdk8s-reach rules NET359
`,
  },
  right: ROUTE('[db.example.com]'),
  silent: {
    'more names than older releases take': { yaml: ROUTE(MANY), target: { gatewayApi: '1.6' } },
    'a version in which names may be left out': {
      yaml: ROUTE('', 'v1alpha2'),
      target: { gatewayChannel: 'experimental' },
    },
    'an HTTPRoute for every host': { yaml: routeYaml({ hostnames: '' }) },
  },
  reported: {
    'an empty list': { yaml: ROUTE('[]'), at: AT },
    'too many names': { yaml: ROUTE(MANY), at: AT },
  },
};
