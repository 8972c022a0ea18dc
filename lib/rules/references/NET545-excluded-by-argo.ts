import type { Network } from '../../model/queries/network';
import { derived } from '../../model/queries/derived';
import { at, textOf, textsOf, listOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import { readYaml } from '../../model/yaml/documents';
import type { Draft, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET545: Rule = {
  id: 'NET545',
  name: 'excluded-by-argo',
  severity: Severity.WARNING,
  undoneBy: Elsewhere.FILES,
  reads: ['others'],
  what: 'Endpoints or an EndpointSlice are in a namespace that Argo CD deploys to, and Argo CD excludes their kind.',
  why: 'Argo CD never applies the object, and reports the application as synced',
  fix: 'Remove Endpoints and EndpointSlice from resource.exclusions in the ConfigMap argocd-cm.',
  waive: 'If something else than Argo CD applies the object.',
  sources: [
    'https://argo-cd.readthedocs.io/en/stable/operator-manual/upgrading/2.14-3.0/#default-resourceexclusions-configurations',
    'https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#resource-exclusioninclusion',
    'https://github.com/argoproj/argo-cd/issues/25783',
  ],
  check(network, report) {
    const deployed = namespacesOf(network);
    if (deployed.size === 0) return;
    for (const manifest of endpointObjects(network)) {
      if (!deployed.has(manifest.namespace) && !deployed.has(ANY)) continue;
      const draft = tryDraft(configurations(network), manifest);
      if (draft) report(draft);
    }
  },
  /** An ApplicationSet for any namespace deploys into the other clusters of the fleet. */
  checkFleet(networks, report) {
    const deploys = networks.some((one) => namespacesOf(one).has(ANY));
    const configuration = networks.flatMap((one) => [...configurations(one)]);
    for (const network of deploys ? networks : []) {
      if (namespacesOf(network).size > 0) continue;
      for (const manifest of endpointObjects(network)) {
        const draft = tryDraft(configuration, manifest);
        if (draft) report(draft);
      }
    }
  },
};

/** For what deploys into the namespaces that the objects name. */
const ANY = '';

/** The namespaces that Applications, and those that an ApplicationSet makes, deploy into. */
function namespacesOf(network: Network): ReadonlySet<string> {
  const sets = network.others('argoproj.io', 'ApplicationSet').map(({ spec }) => {
    const namespace = textOf(within(spec, 'template', 'spec', 'destination', 'namespace'));
    return namespace?.includes('{{') ? undefined : namespace;
  });
  const applications = network
    .others('argoproj.io', 'Application')
    .map(({ spec }) => textOf(within(spec, 'destination', 'namespace')));
  return new Set([...sets, ...applications].map((namespace) => namespace ?? ANY));
}

function endpointObjects(network: Network): Manifest[] {
  return [
    ...network.others('', 'Endpoints'),
    ...network.others('discovery.k8s.io', 'EndpointSlice'),
  ];
}

function tryDraft(configuration: readonly Configuration[], manifest: Manifest): Draft | undefined {
  const { group, kind, name } = manifest;
  if (configuration.length === 0) {
    return {
      places: [place(manifest, 'kind')],
      what: `the default configuration of Argo CD excludes ${kind}, such as ${name}`,
      why: 'since its version 3 Argo CD never applies the object, and reports the application as synced',
      severity: Severity.INFO,
    };
  }
  const excluding = configuration.find(({ exclusions }) =>
    exclusions.some((one) => excludes(one, group, kind)),
  );
  return (
    excluding && {
      places: [place(manifest, 'kind'), place(excluding.manifest, 'data["resource.exclusions"]')],
      what: `argocd-cm excludes ${kind}, such as ${name}`,
    }
  );
}

interface Configuration {
  readonly manifest: Manifest;
  readonly exclusions: readonly unknown[];
}

const configurations = derived((network): readonly Configuration[] =>
  network
    .others('', 'ConfigMap')
    .filter(({ name }) => name === 'argocd-cm')
    .map((manifest) => ({ manifest, exclusions: exclusionsOf(manifest) })),
);

function exclusionsOf({ object }: Manifest): readonly unknown[] {
  const text = textOf(within(object, 'data', 'resource.exclusions')) ?? '';
  const { documents, faults } = readYaml(text);
  return faults.length > 0 ? [] : listOf(documents[0]?.value);
}

/** One for some clusters alone says nothing of the others. */
function excludes(exclusion: unknown, group: string, kind: string): boolean {
  const ofClusters = textsOf(at(exclusion, 'clusters'));
  const isForAll = ofClusters.length === 0 || ofClusters.includes('*');
  const holds = (key: string, value: string) =>
    textsOf(at(exclusion, key)).some((one) => one === value || one === '*');
  return isForAll && holds('apiGroups', group) && holds('kinds', kind);
}
