import type { RuleCases } from '../cases';

const CLASS = (name: string, value = '"true"') => `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: ${name}, annotations: {ingressclass.kubernetes.io/is-default-class: ${value}}}
spec: {controller: example.com/${name}}
---`;

export const cases: RuleCases = {
  wrong: {
    yaml: CLASS('public') + CLASS('private'),
    text: `
warning NET526 two-default-ingress-classes: 2 IngressClasses are marked as the default
  wrong.yaml:8   IngressClass private   metadata.annotations["ingressclass.kubernetes.io/is-default-class"]
  wrong.yaml:3   IngressClass public    metadata.annotations["ingressclass.kubernetes.io/is-default-class"]
  why: an Ingress without a class gets the one that was made last, so a rebuilt cluster may choose the other
  fix: Leave the annotation on one of them.
  see: docs/rules/NET526.md (or: reach rules NET526)
`,
  },
  right: CLASS('public') + CLASS('private', '"false"'),
  silent: { 'one class that is given twice': { yaml: CLASS('public') + CLASS('public') } },
};
