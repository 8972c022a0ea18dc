import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const OLD = (name: string) =>
  ingressYaml({ annotations: `{kubernetes.io/ingress.class: ${name}}` });

export const cases: RuleCases = {
  facts: [
    '5.1 annotation kubernetes.io/ingress.class + ingressClassName on create',
    '12 kubernetes.io/ingress.class annotation',
  ],
  wrong: {
    yaml: OLD('traefik'),
    text: `
error NET316 ingress-class-said-twice: the field names the class "nginx", and the annotation names "traefik"
  wrong.yaml:6   Ingress default/web   metadata.annotations["kubernetes.io/ingress.class"]
  wrong.yaml:8   Ingress default/web   spec.ingressClassName
  why: the API server refuses to create it, and older releases refuse the combination even if both are equal
  fix: Write only \`spec.ingressClassName\`.
  see: npx cdk8s-reach rules NET316
`,
  },
  right: ingressYaml(),
  silent: {
    'one class by both': { yaml: OLD('nginx'), also: [] },
    'the annotation alone': {
      yaml: OLD('traefik').replace('  ingressClassName: nginx\n', ''),
    },
    'a class that a later tool fills in': { yaml: OLD('"${CLASS}"') },
  },
};
