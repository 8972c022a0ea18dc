import { REFUSED } from '../../facts/values/sentences';
import { classController } from '../../facts/values/ingresses';
import { at, isAbsent, textOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Draft, Rule } from '../rule';
import { Severity, draftOf, place } from '../rule';

export const NET318: Rule = {
  id: 'NET318',
  name: 'ingress-class-invalid',
  severity: Severity.ERROR,
  reads: ['others'],
  what: 'An IngressClass names no controller, or its parameters are incomplete.',
  why: REFUSED,
  fix: 'Write the controller, such as `k8s.io/ingress-nginx`, and a kind and a name of parameters.',
  waive: 'Never: the API server refuses it.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class'],
  check(network, report) {
    for (const manifest of network.others('networking.k8s.io', 'IngressClass')) {
      controllerDrafts(manifest).forEach(report);
      const what = parametersFault(at(manifest.spec, 'parameters'));
      if (what) report({ places: [place(manifest, 'spec.parameters')], what });
    }
  },
};

function controllerDrafts(manifest: Manifest): Draft[] {
  const where = place(manifest, 'spec.controller');
  const controller = textOf(at(manifest.spec, 'controller')) ?? '';
  const fault = classController(controller);
  return fault ? [draftOf(where, controller, fault)] : [];
}

function parametersFault(parameters: unknown): string | undefined {
  if (parameters === undefined || parameters === null) return undefined;
  const [kind, name] = [textOf(at(parameters, 'kind')), textOf(at(parameters, 'name'))];
  if (!kind || !name) return 'the parameters have no kind or no name';
  const scope = textOf(at(parameters, 'scope')) ?? 'Cluster';
  if (scope !== 'Cluster' && scope !== 'Namespace') {
    return `the scope ${JSON.stringify(scope)} is neither Cluster nor Namespace`;
  }
  const hasNamespace = !isAbsent(at(parameters, 'namespace'));
  if (hasNamespace === (scope === 'Namespace')) return undefined;
  return hasNamespace
    ? 'parameters of the scope Cluster have a namespace'
    : 'parameters of the scope Namespace have no namespace';
}
