import type { RuleCases } from '../cases';
import { service, slice, yaml } from '../yaml';

const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';

const TWO = slice('[{addresses: [192.0.2.10, 192.0.2.11]}]', PORTS);

export const cases: RuleCases = {
  facts: ['4 endpoints[].addresses'],
  wrong: {
    yaml: yaml(BARE, TWO),
    text: `
info NET263 slice-addresses-unread: only 192.0.2.10 of 2 addresses gets traffic
  wrong.yaml:10   EndpointSlice default/web-1   endpoints[0].addresses
  wrong.yaml:4    Service default/web           spec.clusterIP
  why: the addresses belong to one machine, and kube-proxy only reads the first of them
  fix: Write an endpoint for each address.
  see: npx cdk8s-reach rules NET263
`,
  },
  right: yaml(BARE, slice('[{addresses: [192.0.2.10]}, {addresses: [192.0.2.11]}]', PORTS)),
  silent: {
    'a headless Service': { yaml: yaml(service('{clusterIP: None, ports: [{port: 80}]}'), TWO) },
  },
};
