import type { RuleCases } from '../cases';
import { NGINX_CLASS } from '../route-yaml';

const CLASS = (name: string, isDefault: boolean) => `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata:
  name: ${name}
  annotations: {ingressclass.kubernetes.io/is-default-class: "${isDefault}"}
spec: {controller: example.com/${name}}
`;

export const cases: RuleCases = {
  facts: ['5.1 neither class given'],
  wrong: {
    yaml: CLASS('inner', true) + CLASS('outer', true),
    text: `
warning NET317 two-default-ingress-classes: 2 IngressClasses are the default: inner, outer
  wrong.yaml:6    IngressClass inner   metadata.annotations["ingressclass.kubernetes.io/is-default-class"]
  wrong.yaml:13   IngressClass outer   metadata.annotations["ingressclass.kubernetes.io/is-default-class"]
  why: an Ingress without a class gets the newest of them, which depends on the cluster
  fix: Mark one of them only.
  see: npx cdk8s-reach rules NET317
`,
  },
  right: CLASS('inner', true) + CLASS('outer', false),
  silent: {
    'one class for two environments': { yaml: CLASS('inner', true) + CLASS('inner', true) },
    none: { yaml: NGINX_CLASS },
  },
};
