import type { RuleCases } from '../cases';
import { nginxYaml } from '../nginx-yaml';

export const cases: RuleCases = {
  wrong: {
    yaml: nginxYaml('--enable-annotation-validation=false'),
    text: `
info NET375 annotations-not-validated: ingress-nginx does not validate annotations: --enable-annotation-validation=false
  wrong.yaml:13   Deployment ingress/controller   spec.template.spec.containers[0].args
  why: the controller writes values of annotations into its configuration as they are, so everyone who can create an Ingress can change the configuration for all
  fix: Remove the argument.
  see: npx cdk8s-reach rules NET375
`,
  },
  right: nginxYaml('--enable-annotation-validation=true'),
  silent: {
    'no argument': { yaml: nginxYaml() },
    'a value that nobody knows': { yaml: nginxYaml('--enable-annotation-validation=$(CHECKED)') },
  },
  reported: {},
};
