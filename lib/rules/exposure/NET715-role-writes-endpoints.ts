import { at, listOf, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET715: Rule = {
  id: 'NET715',
  name: 'role-writes-endpoints',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['others'],
  what: 'A role allows all editors of a namespace to write endpoints.',
  why: 'everyone who can write endpoints can direct a Service to pods of other namespaces, in spite of their policies (CVE-2021-25740)',
  fix: 'Remove create, patch and update of endpoints and endpointslices from the role.',
  waive: 'If only users who can reach all pods have the role.',
  sources: ['https://github.com/kubernetes/kubernetes/issues/103675'],
  check(network, report) {
    for (const manifest of network.others('rbac.authorization.k8s.io', 'ClusterRole')) {
      if (!isForEditors(manifest)) continue;
      listOf(at(manifest.object, 'rules')).forEach((rule, index) => {
        const resources = textsOf(at(rule, 'resources')).filter((one) => ENDPOINTS.includes(one));
        const verbs = textsOf(at(rule, 'verbs')).filter((one) => WRITING.includes(one));
        if (resources.length === 0 || verbs.length === 0) return;
        report({
          places: [place(manifest, `rules[${index}]`)],
          what: `editors can ${verbs.join(', ')} ${resources.join(' and ')}`,
        });
      });
    }
  },
};

const ENDPOINTS = ['endpoints', 'endpointslices'];
const WRITING = ['*', 'create', 'patch', 'update'];

function isForEditors({ labels, name }: Manifest): boolean {
  return (
    name === 'system:aggregate-to-edit' ||
    name === 'edit' ||
    labels['rbac.authorization.k8s.io/aggregate-to-edit'] === 'true'
  );
}
