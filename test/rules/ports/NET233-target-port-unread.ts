import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const of = (port: string) => service(`{ports: [${port}]}`);
const BACKEND = endpoints('[{addresses: [{ip: 192.0.2.42}], ports: [{port: 9376}]}]');

export const cases: RuleCases = {
  facts: [
    '2.2 targetPort when Service has no selector',
    '12 Service targetPort set to the external port with manual Endpoints',
  ],
  wrong: {
    yaml: yaml(of('{port: 80, targetPort: 8080}'), BACKEND),
    text: `
warning NET233 target-port-unread: targetPort is 8080, but the endpoints have 9376
  wrong.yaml:9   Endpoints default/web   subsets[0].ports[0].port
  wrong.yaml:4   Service default/web     spec.ports[0].targetPort
  wrong.yaml:4   Service default/web     spec.selector
  why: without a selector targetPort has no effect: the traffic goes to the port of the endpoints
  fix: Write the same number in both places, or remove targetPort.
  see: npx cdk8s-reach rules NET233
`,
  },
  right: yaml(of('{port: 80, targetPort: 9376}'), BACKEND),
  silent: {
    'no targetPort': { yaml: yaml(of('{port: 80}'), BACKEND) },
    'a number that a later tool fills in': {
      yaml: yaml(
        of('{port: 80, targetPort: 80}'),
        endpoints('[{addresses: [{ip: 192.0.2.42}], ports: [{port: "${PORT}"}]}]'),
      ),
    },
    'a slice of its own beside pods': {
      yaml: yaml(
        service('{selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}'),
        slice('[{addresses: [22.22.22.22]}]', '[{port: 80}]'),
      ),
    },
  },
  reported: {
    'as advice, where it only repeats the port': {
      yaml: yaml(of('{port: 80, targetPort: 80}'), BACKEND),
      at: [
        [
          'Endpoints default/web subsets[0].ports[0].port',
          'Service default/web spec.ports[0].targetPort',
          'Service default/web spec.selector',
        ],
      ],
      severity: 'info',
    },
    'a slice': {
      yaml: yaml(
        of('{port: 80, targetPort: 8080}'),
        slice('[{addresses: [192.0.2.42]}]', '[{port: 9376}]'),
      ),
      at: [
        [
          'EndpointSlice default/web-1 ports[0].port',
          'Service default/web spec.ports[0].targetPort',
          'Service default/web spec.selector',
        ],
      ],
    },
  },
};
