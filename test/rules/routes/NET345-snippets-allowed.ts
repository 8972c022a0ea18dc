import type { RuleCases } from '../cases';

const MAP = (data: string) => `---
apiVersion: v1
kind: ConfigMap
metadata: {name: ingress-nginx-controller, namespace: ingress-nginx}
data: {${data}}
`;

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
    'as an info where the level of risk is raised for it': {
      yaml: MAP('allow-snippet-annotations: "true", annotations-risk-level: Critical'),
      at: [['ConfigMap ingress-nginx/ingress-nginx-controller data.allow-snippet-annotations']],
      severity: 'info',
    },
  },
};
