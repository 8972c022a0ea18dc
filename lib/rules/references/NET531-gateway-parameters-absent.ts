import { at, isAbsent, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { derived } from '../../model/queries/derived';
import type { Network } from '../../model/queries/network';
import { isMissing } from '../absent';
import type { Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET531: Rule = {
  id: 'NET531',
  name: 'gateway-parameters-absent',
  severity: Severity.INFO,
  undoneBy: Elsewhere.ANYWHERE,
  reads: ['gateways', 'manifests', 'others'],
  what: 'A Gateway or a GatewayClass names parameters that are not in the checked files.',
  why: 'if the object does not exist, the Gateway or the class is not accepted (InvalidParameters)',
  fix: 'Correct the name, the kind or the namespace, or add the object to the checked files.',
  waive: 'If the object comes from another repository or from the installation of the controller.',
  sources: ['https://gateway-api.sigs.k8s.io/reference/spec/#localparametersreference'],
  check(network, report) {
    for (const { manifest, field, group, kind, namespace, name } of parametersOf(network)) {
      if (namesWithoutNamespace(network).has(`${group}/${kind} ${name}`)) continue;
      // Of the kinds of Kubernetes, files have some and leave others to other tools.
      const isGiven = network.mayHold(group, kind, namespace, name);
      if (group === '' ? !isMissing(network, '', kind, namespace, name) : isGiven) continue;
      report({
        places: [place(manifest, field)],
        what: `${kind} ${namespace && `${namespace}/`}${name} is not in the checked files`,
      });
    }
  },
};

/** Objects that a later tool may put into any namespace. */
const namesWithoutNamespace = derived(
  ({ manifests }): ReadonlySet<string> =>
    new Set(
      manifests
        .filter(({ object }) => within(object, 'metadata', 'namespace') === undefined)
        .map(({ group, kind, name }) => `${group}/${kind} ${name}`),
    ),
);

interface Parameters {
  readonly manifest: Manifest;
  readonly field: string;
  readonly group: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

function parametersOf(network: Network): Parameters[] {
  const classes = network.others('gateway.networking.k8s.io', 'GatewayClass');
  return [
    ...network.gateways.map(({ manifest }) => ({
      manifest,
      field: 'spec.infrastructure.parametersRef',
      ref: within(manifest.spec, 'infrastructure', 'parametersRef'),
      namespace: manifest.namespace,
    })),
    ...classes.map((manifest) => {
      const ref = at(manifest.spec, 'parametersRef');
      const namespace = textOf(at(ref, 'namespace')) ?? '';
      return { manifest, field: 'spec.parametersRef', ref, namespace };
    }),
  ].flatMap(({ manifest, field, ref, namespace }) => {
    if (isAbsent(ref)) return [];
    const [group = '', kind = '', name = ''] = ['group', 'kind', 'name'].map((key) =>
      textOf(at(ref, key)),
    );
    return kind && name ? [{ manifest, field, group, kind, namespace, name }] : [];
  });
}
