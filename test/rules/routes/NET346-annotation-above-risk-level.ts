import type { RuleCases } from '../cases';
import { nginxRelease, nginxYaml } from '../nginx-yaml';
import { NGINX_CLASS, ingressYaml } from '../route-yaml';

const MAP = (level: string, name = 'ingress-nginx-controller') => `---
apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}, namespace: ingress-nginx}
data: {annotations-risk-level: ${level}}
`;
const WITH = (level: string, annotation: string) =>
  NGINX_CLASS +
  ingressYaml({ annotations: `{nginx.ingress.kubernetes.io/${annotation}}` }) +
  MAP(level);

const AT = [
  [
    'ConfigMap ingress-nginx/ingress-nginx-controller data.annotations-risk-level',
    'Ingress default/web metadata.annotations["nginx.ingress.kubernetes.io/app-root"]',
  ],
];

export const cases: RuleCases = {
  facts: ['5.2 risk level'],
  wrong: {
    yaml: WITH('Low', 'app-root: /shop'),
    text: `
error NET346 annotation-above-risk-level: app-root has the risk Medium, and the highest allowed is Low
  wrong.yaml:25   ConfigMap ingress-nginx/ingress-nginx-controller   data.annotations-risk-level
  wrong.yaml:11   Ingress default/web                                metadata.annotations["nginx.ingress.kubernetes.io/app-root"]
  why: ingress-nginx refuses an Ingress with an annotation above annotations-risk-level
  fix: Remove the annotation, or write its risk into annotations-risk-level.
  see: npx cdk8s-reach rules NET346
`,
  },
  right: WITH('Medium', 'app-root: /shop'),
  silent: {
    'an annotation that ingress-nginx does not have': {
      yaml: WITH('Low', 'app-roots: /shop'),
      also: ['NET321'],
    },
    'a second controller that allows it': {
      yaml: WITH('Low', 'app-root: /shop') + MAP('critical', 'inner'),
    },
    'values of a chart that allow it': {
      yaml:
        WITH('Low', 'app-root: /shop') +
        nginxRelease('{controller: {config: {annotations-risk-level: Critical}}}'),
    },
    'another controller': {
      yaml: WITH('Low', 'app-root: /shop').replace('k8s.io/ingress-nginx', 'a/b'),
      also: [],
    },
  },
  reported: {
    'as an info beside a chart, which makes a ConfigMap of its own': {
      yaml: WITH('Low', 'app-root: /shop') + nginxRelease('{controller: {config: {}}}'),
      at: AT,
      severity: 'info',
    },
    'as an info beside a controller that reads another one': {
      yaml: WITH('Low', 'app-root: /shop') + nginxYaml('--configmap=ingress/other'),
      at: AT,
      severity: 'info',
    },
    'beside the controller that reads it': {
      yaml:
        WITH('Low', 'app-root: /shop') +
        nginxYaml('--configmap=ingress-nginx/ingress-nginx-controller'),
      at: AT,
      severity: 'error',
    },
    'a word that names no risk, and is the least': {
      yaml: WITH('None', 'app-root: /shop'),
      at: [
        [
          'ConfigMap ingress-nginx/ingress-nginx-controller data.annotations-risk-level',
          'Ingress default/web metadata.annotations["nginx.ingress.kubernetes.io/app-root"]',
        ],
      ],
    },
  },
};
