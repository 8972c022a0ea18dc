import type { RuleCases } from '../cases';
import { service, slice, yaml } from '../yaml';

const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';
const ADDRESS = '[{addresses: [192.0.2.10]}]';

const of = (type: string) => yaml(BARE, slice(ADDRESS, PORTS).replace('IPv4', type));
const AT = ['EndpointSlice default/web-1 addressType'];

export const cases: RuleCases = {
  facts: ['4 addressType'],
  wrong: {
    yaml: of('IP'),
    text: `
error NET262 slice-address-type: "IP" is not an addressType
  wrong.yaml:9   EndpointSlice default/web-1   addressType
  why: the API server refuses a slice whose addressType is not IPv4, IPv6 or FQDN
  fix: Write \`addressType: IPv4\` or \`addressType: IPv6\`, and a slice for each family.
  see: npx cdk8s-reach rules NET262
`,
  },
  right: of('IPv4'),
  silent: { 'a type that a later tool fills in': { yaml: of('"${TYPE}"') } },
  reported: {
    'none at all': { yaml: of('null'), at: [AT] },
  },
};
