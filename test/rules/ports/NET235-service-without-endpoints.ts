import type { RuleCases } from '../cases';
import { endpoints, service, slice, yaml } from '../yaml';

const WEB = 'selector: {app: web}, ports: [{port: 80}]';

const BARE = service('{ports: [{port: 80}]}');

export const cases: RuleCases = {
  facts: ['2.6 None + no selector', '3 annotation control-plane.alpha.kubernetes.io/leader'],
  wrong: {
    yaml: BARE,
    text: `
info NET235 service-without-endpoints: Service web has neither a selector nor endpoints
  wrong.yaml:4   Service default/web   spec.selector
  why: if no controller creates its endpoints, connections to it are refused
  fix: Write a selector, or an EndpointSlice that names the Service by its label \`kubernetes.io/service-name\`.
  see: npx cdk8s-reach rules NET235
`,
  },
  right: yaml(BARE, endpoints('[{addresses: [{ip: 192.0.2.42}], ports: [{port: 80}]}]')),
  silent: {
    'a slice': { yaml: yaml(BARE, slice('[{addresses: [192.0.2.42]}]', '[{port: 80}]')) },
    'an alias without selector and ports': {
      yaml: service('{type: ExternalName, externalName: db.example.com}'),
    },
    'a patch': {
      also: ['NET002'],
      yaml: yaml(service('{type: LoadBalancer}'), service(`{${WEB}}`)),
    },
  },
};
