import type { RuleCases } from '../cases';
import { service, slice, yaml } from '../yaml';

const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';
const ADDRESS = '[{addresses: [192.0.2.10]}]';

const of = (...hints: string[]) =>
  yaml(
    BARE,
    slice(
      `[${hints.map((hint, index) => `{addresses: [192.0.2.${index + 1}], hints: {forZones: ${hint}}}`).join()}]`,
      PORTS,
    ),
  );

export const cases: RuleCases = {
  facts: ['1.1 label value', '4 endpoints[].hints.forZones / forNodes'],
  wrong: {
    yaml: of('[{name: eu-west-1a}, {name: eu-west-1a}]'),
    text: `
error NET265 endpoint-hints-invalid: "forZones" names "eu-west-1a" twice
  wrong.yaml:10   EndpointSlice default/web-1   endpoints[0].hints.forZones
  why: the API server refuses it
  fix: Write each name once.
  see: npx cdk8s-reach rules NET265
`,
  },
  right: of('[{name: eu-west-1a}]', '[{name: eu-west-1b}]'),
  silent: { 'no hints': { yaml: yaml(BARE, slice(ADDRESS, PORTS)) } },
  reported: {
    'some without, as a warning': {
      yaml: of('[{name: eu-west-1a}]', '[]'),
      at: [['EndpointSlice default/web-1 endpoints[1].hints']],
    },
    'nine zones, and no name': {
      yaml: of(
        `[${Array.from({ length: 9 }, (_, index) => `{name: z${index}}`).join()}]`,
        '[{name: ""}]',
      ),
      at: [
        ['EndpointSlice default/web-1 endpoints[0].hints.forZones'],
        ['EndpointSlice default/web-1 endpoints[1].hints.forZones[0].name'],
      ],
    },
  },
};
