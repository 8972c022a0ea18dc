import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
import { nginxInjection } from '../../facts/controllers/nginx-injection';
import { annotatedIngresses } from '../../model/queries/annotated';
import { keyed } from '../../model/read/field-path';
import type { Rule } from '../rule';
import { draftOf, place, Severity } from '../rule';

export const NET343: Rule = {
  id: 'NET343',
  name: 'annotation-injects',
  severity: Severity.ERROR,
  isFinal: true,
  reads: ['ingresses'],
  what: 'The value of an ingress-nginx annotation contains nginx syntax that can end its directive.',
  why: 'the value becomes configuration of the controller, which can read every Secret; newer releases refuse the Ingress or ignore the annotation',
  fix: 'Write the value without ";", braces, quotes and line breaks.',
  waive:
    'If the validation of annotations is off, and everyone who can write an Ingress may read all Secrets.',
  sources: [
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/parser/validators.go#L111',
    'https://kubernetes.io/docs/reference/issues-security/official-cve-feed/',
    'https://github.com/kubernetes/ingress-nginx/issues/8503',
  ],
  check(network, report) {
    for (const { manifest } of annotatedIngresses(network)) {
      for (const [key, value] of Object.entries(manifest.annotations)) {
        if (!key.startsWith(NGINX_PREFIX)) continue;
        const fault = nginxInjection(key.slice(NGINX_PREFIX.length), value);
        if (!fault) continue;
        report(draftOf(place(manifest, keyed('metadata.annotations', key)), value, fault));
      }
    }
  },
};
