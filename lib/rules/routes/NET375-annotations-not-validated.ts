import { argumentsField, nginxPrograms, tryNginxFlag } from '../../model/queries/nginx-programs';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

const FLAG = 'enable-annotation-validation';

export const NET375: Rule = {
  id: 'NET375',
  name: 'annotations-not-validated',
  severity: Severity.INFO,
  reads: ['workloads'],
  what: 'The controller ingress-nginx is started with `--enable-annotation-validation=false`.',
  why: 'the controller writes values of annotations into its configuration as they are, so everyone who can create an Ingress can change the configuration for all',
  fix: 'Remove the argument.',
  waive: 'If everybody who can create Ingresses may also configure the controller.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/',
    'https://github.com/kubernetes/ingress-nginx/blob/controller-v1.15.0/internal/ingress/annotations/parser/validators.go#L242',
  ],
  check(network, report) {
    for (const program of nginxPrograms(network)) {
      if (tryNginxFlag(program, FLAG)?.toLowerCase() !== 'false') continue;
      report({
        places: [place(program.workload.manifest, argumentsField(program))],
        what: `ingress-nginx does not validate annotations: --${FLAG}=false`,
      });
    }
  },
};
