import { nginxPathInjection } from '../../facts/controllers/nginx-injection';
import { firstNumber } from '../../facts/releases/answer';
import { nginxPaths } from '../../model/queries/nginx-regex';
import type { Rule } from '../rule';
import { draftOf, Elsewhere, place, Severity } from '../rule';

export const NET344: Rule = {
  id: 'NET344',
  name: 'path-injects',
  severity: Severity.ERROR,
  isFinal: true,
  undoneBy: Elsewhere.FILES,
  reads: ['ingresses', 'others'],
  what: 'A path of ingress-nginx contains nginx syntax that can end its location.',
  why: `releases before ${firstNumber('nginxQuotedPaths')} write the path into the configuration without quotes, so that its writer can read every Secret that the controller can read`,
  fix: 'Write the path without ";", braces, quotes and line breaks.',
  waive: 'If the controller runs a newer release, and its clients send such paths.',
  sources: [
    'https://github.com/kubernetes/kubernetes/issues/136678',
    'https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/inspector/rules.go#L37',
    'https://github.com/kubernetes/ingress-nginx/pull/14501',
  ],
  check(network, report) {
    for (const paths of nginxPaths(network).values()) {
      const isRegex = paths.some((one) => one.isRegex);
      for (const { ingress, path } of paths) {
        const { path: text = '', pathType, field } = path;
        const fault = nginxPathInjection(text, pathType, isRegex);
        if (fault) report(draftOf(place(ingress.manifest, `${field}.path`), text, fault));
      }
    }
  },
};
