import { madeServiceWhy, tryServiceMaker } from '../../model/queries/made-services';
import { otherBackends } from '../../model/queries/other-routes';
import type { Network } from '../../model/queries/network';
import type { OtherBackend } from '../../model/queries/other-routes';
import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET543: Rule = {
  id: 'NET543',
  name: 'other-route-service-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['manifests', 'others', 'services'],
  what: 'A route of Traefik, Contour, Istio or OpenShift refers to a Service that is not in the checked files, although they contain others; where a custom object has exactly its name, this is an info.',
  why: 'if the Service is not in the cluster either, requests of the route get an error',
  fix: 'Correct the name, or check the Service together with the route.',
  waive: 'If the Service comes from another repository or from an operator.',
  sources: [
    'https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/ingressroute/',
    'https://github.com/kubernetes-sigs/kustomize/issues/5156',
  ],
  check(network, report) {
    for (const backend of otherBackends(network)) {
      const { manifest, field, namespace, name } = backend;
      if (!isMissing(network, '', 'Service', namespace, name)) continue;
      const maker = tryServiceMaker(network, backend);
      const likely = maker ? undefined : tryRenamed(network, backend);
      report({
        places: [place(manifest, field)],
        what: `no Service ${name} of namespace ${namespace} is in the checked files`,
        ...(maker && { why: madeServiceWhy(maker) }),
        ...(likely && {
          why: `the ${manifest.kind} and Service ${likely} have one prefix or suffix, which kustomize does not add to this field`,
          fix: `Write ${likely}, or list the field in the nameReference of a configuration of kustomize.`,
          severity: Severity.WARNING,
        }),
      });
    }
  },
};

/** A Service whose name got the prefix or suffix that the name of the route has as well. */
function tryRenamed(
  network: Network,
  { manifest, namespace, name }: OtherBackend,
): string | undefined {
  const parts = manifest.name.split('-');
  const names = parts
    .slice(1)
    .flatMap((_, index) => [
      `${name}-${parts.slice(index + 1).join('-')}`,
      `${parts.slice(0, index + 1).join('-')}-${name}`,
    ]);
  return names.find((one) => network.tryService(namespace, one));
}
