import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';
const SUBSET = '[{addresses: [{ip: 192.0.2.10}], ports: [{port: 80}]}]';
const BACKEND = endpoints(SUBSET);

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const ip = (index: number) => `198.18.${index >> 8}.${index & 255}`;
const of = (count: number) =>
  endpoints(
    `[{addresses: [${numbers(count)
      .map((one) => `{ip: ${ip(one)}}`)
      .join()}], ports: ${PORTS}}]`,
  );
const ofSlice = (count: number) =>
  slice(
    `[${numbers(count)
      .map((one) => `{addresses: [${ip(one)}]}`)
      .join()}]`,
    PORTS,
  );

export const cases: RuleCases = {
  facts: ['3 mirrored limit', '4 endpoints', '4 endpoints[].addresses', '4 ports'],
  wrong: {
    yaml: yaml(BARE, slice(`[{addresses: [${numbers(101).map(ip).join(', ')}]}]`, PORTS)),
    text: `
error NET256 endpoints-too-many: the endpoint has 101 addresses
  wrong.yaml:10   EndpointSlice default/web-1   endpoints[0].addresses
  why: the API server refuses an EndpointSlice of more than 1000 endpoints or 20000 ports, or an endpoint of more than 100 addresses
  fix: Write several EndpointSlices of at most 1000 endpoints each.
  see: npx cdk8s-reach rules NET256
`,
  },
  right: yaml(BARE, BACKEND),
  silent: {
    'a thousand of an Endpoints': { yaml: yaml(BARE, of(1000)) },
    'what is not mirrored': {
      yaml: yaml(BARE, of(1001)).replace(
        /kind: Endpoints\nmetadata: \{/,
        '$&labels: {endpointslice.kubernetes.io/skip-mirror: "true"}, ',
      ),
    },
    'a thousand of a slice': { yaml: yaml(BARE, ofSlice(1000)) },
  },
  reported: {
    'one more of an Endpoints': {
      yaml: yaml(BARE, of(1001)),
      at: [['Endpoints default/web subsets[0].addresses']],
    },
    'too many ports': {
      yaml: yaml(
        BARE,
        slice(
          '[{addresses: [192.0.2.10]}]',
          `[{port: 80}, ${numbers(20_000)
            .map((one) => `{name: p${one}, port: ${one + 1}}`)
            .join()}]`,
        ),
      ),
      at: [['EndpointSlice default/web-1 ports']],
    },
    'one more of a slice': {
      yaml: yaml(BARE, ofSlice(1001)),
      at: [['EndpointSlice default/web-1 endpoints']],
    },
  },
};
