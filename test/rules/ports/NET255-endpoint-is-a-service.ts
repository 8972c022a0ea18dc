import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';
const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';
const ADDRESS = '[{addresses: [192.0.2.10]}]';

const of = (ip: string) => yaml(BARE, endpoints(`[{addresses: [{ip: ${ip}}], ports: ${PORTS}}]`));

export const cases: RuleCases = {
  facts: ['3 subsets[].addresses[].ip', "12 Endpoints address = another Service's cluster IP"],
  target: { serviceCidrs: ['10.96.0.0/12'] },
  wrong: {
    yaml: of('10.96.0.20'),
    text: `
warning NET255 endpoint-is-a-service: "10.96.0.20" is in the network of the Services
  wrong.yaml:9   Endpoints default/web   subsets[0].addresses[0].ip
  why: kube-proxy translates an address once, so connections to the cluster IP of another Service fail
  fix: Write the addresses behind that Service, or a Service of type ExternalName with its full name.
  see: npx cdk8s-reach rules NET255
`,
  },
  right: of('192.0.2.10'),
  silent: {
    'networks that are not known': { yaml: of('10.96.0.20'), target: { serviceCidrs: undefined } },
  },
  reported: {
    'the cluster IP of a given Service': {
      yaml: yaml(
        of('10.96.0.20'),
        service(`{clusterIP: 10.96.0.20, ${WEB}}`, 'name: other'),
        slice(ADDRESS, PORTS),
      ),
      at: [
        [
          'Endpoints default/web subsets[0].addresses[0].ip',
          'Service default/other spec.clusterIP',
        ],
      ],
    },
  },
};
