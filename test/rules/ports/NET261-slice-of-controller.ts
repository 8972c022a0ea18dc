import type { RuleCases } from '../cases';
import { service, slice, yaml } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';
const BARE = service('{ports: [{port: 80}]}');
const PORTS = '[{port: 80}]';
const ADDRESS = '[{addresses: [192.0.2.10]}]';

const of = (manager: string) =>
  slice(
    ADDRESS,
    PORTS,
    `kubernetes.io/service-name: web, endpointslice.kubernetes.io/managed-by: ${manager}`,
  );

export const cases: RuleCases = {
  facts: ['4 label endpointslice.kubernetes.io/managed-by'],
  wrong: {
    yaml: yaml(BARE, of('endpointslice-controller.k8s.io')),
    text: `
error NET261 slice-of-controller: EndpointSlice web-1 declares that endpointslice-controller.k8s.io manages it
  wrong.yaml:8   EndpointSlice default/web-1   metadata.labels["endpointslice.kubernetes.io/managed-by"]
  why: that controller deletes slices that it did not create, or overwrites them
  fix: Write a name of your own as \`endpointslice.kubernetes.io/managed-by\`, such as "example.com".
  see: npx cdk8s-reach rules NET261
`,
  },
  right: yaml(BARE, of('example.com')),
  silent: {
    'a slice that the controller made, as in a dump': {
      yaml: yaml(
        service(`{${WEB}}`),
        of('endpointslice-controller.k8s.io').replace(
          'name: web-1,',
          'name: web-1, ownerReferences: [{kind: Service, name: web}],',
        ),
      ),
    },
  },
};
