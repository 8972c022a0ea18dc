import type { RuleCases } from '../cases';
import { nginxYaml } from '../nginx-yaml';
import { nginxController } from '../route-yaml';

const MAP = (data: string) => `---
apiVersion: v1
kind: ConfigMap
metadata: {name: ingress-nginx-controller, namespace: ingress-nginx}
data: {${data}}
`;

const AT = [['ConfigMap ingress-nginx/ingress-nginx-controller data.allow-snippet-annotations']];

export const cases: RuleCases = {
  facts: ['5.2 snippets (`*-snippet`)'],
  wrong: {
    yaml: MAP('allow-snippet-annotations: "true"'),
    text: `
warning NET345 snippets-allowed: ConfigMap ingress-nginx-controller lets every Ingress write nginx configuration
  wrong.yaml:5   ConfigMap ingress-nginx/ingress-nginx-controller   data.allow-snippet-annotations
  why: everyone who can write an Ingress can read every Secret that the controller can read (CVE-2021-25742)
  fix: Write \`allow-snippet-annotations: "false"\`.
  see: npx cdk8s-reach rules NET345
`,
  },
  right: MAP('allow-snippet-annotations: "false"'),
  silent: {
    'a setting that a later tool fills in': { yaml: MAP('allow-snippet-annotations: "${ALLOW}"') },
  },
  reported: {
    'as an info beside a release that refuses snippets without a higher level': {
      yaml: MAP('allow-snippet-annotations: "true"') + nginxController('1.12.1'),
      at: AT,
      severity: 'info',
    },
    'beside a release that takes snippets without a level': {
      yaml: MAP('allow-snippet-annotations: "true"') + nginxController('1.11.5'),
      at: AT,
      severity: 'warning',
    },
    'as an info under a name that shows no ingress-nginx': {
      yaml: MAP('allow-snippet-annotations: "true"').replace(
        'name: ingress-nginx-controller, namespace: ingress-nginx',
        'name: portal, namespace: web',
      ),
      at: [['ConfigMap web/portal data.allow-snippet-annotations']],
      severity: 'info',
    },
    'under any name that the arguments of ingress-nginx have': {
      yaml:
        MAP('allow-snippet-annotations: "true"').replace(
          'name: ingress-nginx-controller, namespace: ingress-nginx',
          'name: portal, namespace: web',
        ) + nginxYaml('--configmap=web/portal').replace('v1.15.0', 'v1.11.5'),
      at: [['ConfigMap web/portal data.allow-snippet-annotations']],
      severity: 'warning',
    },
    'as an info where the level of risk is raised for it': {
      yaml: MAP('allow-snippet-annotations: "true", annotations-risk-level: Critical'),
      at: [['ConfigMap ingress-nginx/ingress-nginx-controller data.allow-snippet-annotations']],
      severity: 'info',
    },
  },
};
