import type { RuleCases } from '../cases';
import { routeYaml } from '../route-yaml';

const TO = (ref: string) => routeYaml({ rule: `backendRefs: [{${ref}, name: web, port: 80}]` });
const AT = [['HTTPRoute default/web spec.rules[0].backendRefs[0]']];
const DEFINITION = `---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: buckets.example.com}
spec: {group: example.com, names: {kind: Bucket}}
`;

export const cases: RuleCases = {
  facts: ['6.3 backendRefs'],
  wrong: {
    yaml: TO('group: core, kind: Service'),
    text: `
warning NET384 backend-kind-unsupported: the backend web is of the kind Service of the group "core"
  wrong.yaml:9   HTTPRoute default/web   spec.rules[0].backendRefs[0]
  why: the Gateway reports ResolvedRefs=False (InvalidKind) and answers with status 500: of the kinds of Kubernetes, implementations support Service of the group ""
  fix: Write \`kind: Service\` of the group "", or correct the group and the kind.
  see: npx cdk8s-reach rules NET384
`,
  },
  right: TO('group: "", kind: Service'),
  silent: {
    'a kind of an implementation': { yaml: TO('group: gateway.envoyproxy.io, kind: Backend') },
    'a kind of another part of Kubernetes': {
      yaml: TO('group: multicluster.x-k8s.io, kind: ServiceImport'),
    },
    'a kind that is defined in the files': {
      yaml: TO('group: example.com, kind: Bucket') + DEFINITION,
    },
  },
  reported: {
    'a kind of Kubernetes': { yaml: TO('kind: ConfigMap'), at: AT },
    'a kind that nobody is known to support': {
      yaml: TO('group: example.com, kind: Bucket'),
      at: AT,
    },
    'the target of a mirror': {
      yaml: routeYaml({
        rule: 'filters: [{type: RequestMirror, requestMirror: {backendRef: {kind: Pod, name: web}}}]\nbackendRefs: [{name: web, port: 80}]',
      }),
      at: [['HTTPRoute default/web spec.rules[0].filters[0].requestMirror.backendRef']],
    },
  },
};
