import type { Ingress } from '../../model/objects/ingress';
import { classNameOf, ingressClasses, isIngressNginx } from '../../model/queries/ingress-class';
import type { Network } from '../../model/queries/network';
import { argumentsField, nginxPrograms, tryNginxFlag } from '../../model/queries/nginx-programs';
import type { Program } from '../../model/queries/programs';
import { at, textOf, within } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Elsewhere, Severity, place } from '../rule';

export const NET374: Rule = {
  id: 'NET374',
  name: 'ingress-not-watched',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['ingresses', 'others', 'workloads'],
  what: 'An Ingress for ingress-nginx is in a namespace that no ingress-nginx in the checked files watches.',
  why: 'with --watch-namespace the controller reads the Ingresses of that namespace alone, so it serves no request for the others',
  fix: 'Move the Ingress, or start ingress-nginx without --watch-namespace.',
  waive: 'If another ingress-nginx that is not in the checked files serves the Ingress.',
  sources: [
    'https://kubernetes.github.io/ingress-nginx/user-guide/cli-arguments/',
    'https://github.com/kubernetes/ingress-nginx/blob/controller-v1.15.0/pkg/flags/flags.go#L107',
  ],
  check(network, report) {
    const all = nginxPrograms(network);
    if (all.length === 0) return;
    for (const ingress of network.ingresses) {
      const { namespace } = ingress.manifest;
      if (!isPlaced(ingress) || !isIngressNginx(network, ingress)) continue;
      const programs = all.filter((one) => mayRead(network, one, ingress));
      const watched = new Set(programs.map((one) => tryNginxFlag(one, 'watch-namespace')));
      // One that watches all namespaces, or that is not known.
      if (programs.length === 0 || watched.has('') || watched.has(undefined)) continue;
      if (watched.has(namespace)) continue;
      report({
        places: [place(ingress.manifest, 'metadata.namespace'), ...programs.map(argumentsOf)],
        what: `ingress-nginx watches ${[...watched].sort().join(', ')} alone, and the Ingress is in ${namespace}`,
      });
    }
  },
};

/** Whether a controller is for the class of an Ingress, by its name or by the controller of the IngressClass. */
function mayRead(network: Network, program: Program, ingress: Ingress): boolean {
  const className = classNameOf(network, ingress);
  const declared = ingressClasses(network).get(className);
  const controller = declared && textOf(at(declared.spec, 'controller'));
  const own = tryNginxFlag(program, 'controller-class');
  const name = tryNginxFlag(program, 'ingress-class');
  if (own === undefined || name === undefined) return true;
  return (own || 'k8s.io/ingress-nginx') === controller || (name || 'nginx') === className;
}

/** Without a namespace, the Ingress goes where a later tool says. */
function isPlaced({ manifest }: Ingress): boolean {
  return within(manifest.object, 'metadata', 'namespace') !== undefined;
}

function argumentsOf(program: Program) {
  return place(program.workload.manifest, argumentsField(program));
}
