import type { RuleCases } from '../cases';

const CLASS = `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: public}
spec: {controller: example.com/ingress}
---`;

const INGRESS = (name: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: web}
spec:
  ingressClassName: ${name}
  rules:
    - host: web.example.com
      http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}
`;

export const cases: RuleCases = {
  facts: ['5.1 ingressClassName', '5.2 class selection'],
  wrong: {
    yaml: CLASS + INGRESS('pubic'),
    text: `
info NET506 ingress-class-absent: IngressClass pubic is not in the checked files, which contain public
  wrong.yaml:10   Ingress default/web   spec.ingressClassName
  why: if no controller has that class, no controller serves the Ingress and its hosts
  fix: Write the name of an IngressClass of the cluster.
  see: npx cdk8s-reach rules NET506
`,
  },
  right: CLASS + INGRESS('public'),
  silent: {
    'no class is given at all': { yaml: INGRESS('nginx') },
    'the class of the cluster': {
      yaml: CLASS + INGRESS('haproxy'),
      target: { ingressClass: 'haproxy' },
    },
  },
};
