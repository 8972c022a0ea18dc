import type { RuleCases } from '../cases';

const object = (apiVersion: string, kind: string, metadata: string) => `
apiVersion: ${apiVersion}
kind: ${kind}
metadata: {${metadata}}
`;

export const cases: RuleCases = {
  facts: ['1.3 generateName'],
  wrong: {
    yaml: object('v1', 'ConfigMap', 'generateName: web-'),
    text: `
info NET553 generated-name-applied: the ConfigMap web-* has no name
  wrong.yaml:3   ConfigMap default/   metadata.generateName
  wrong.yaml:3   ConfigMap default/   metadata.name
  why: kubectl apply, and Argo CD with it, refuses an object without a name, and no other object can refer to it
  fix: Write \`metadata.name\`.
  see: npx cdk8s-reach rules NET553
`,
  },
  right: object('v1', 'ConfigMap', 'name: web'),
  silent: {
    'a Job, which is created': { yaml: object('batch/v1', 'Job', 'generateName: web-') },
    'a run of a pipeline': { yaml: object('tekton.dev/v1', 'PipelineRun', 'generateName: web-') },
    'a Pod': { yaml: object('v1', 'Pod', 'generateName: web-') },
    'a name beside it': { yaml: object('v1', 'ConfigMap', 'name: web, generateName: web-') },
    'a hook of Argo CD': {
      yaml: object(
        'v1',
        'ConfigMap',
        'generateName: web-, annotations: {argocd.argoproj.io/hook: PreSync}',
      ),
    },
    'a prefix that a later tool fills in': {
      yaml: object('v1', 'ConfigMap', 'generateName: "${NAME}"'),
    },
  },
};
