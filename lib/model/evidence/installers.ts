import { at, listOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import type { Clue, ClueProperty, ClueReader } from './clue';
import { Weight, tryClue, tryRelease } from './clue';

/** A field that says a property, as it is or as the release in it. */
interface FieldRow {
  readonly path: readonly string[];
  readonly property: ClueProperty;
  readonly isRelease?: boolean;
  readonly weight?: Weight;
}

const kubernetes = (...path: string[]): FieldRow => ({
  path,
  property: 'kubernetes',
  isRelease: true,
});

/** The flag of the API server. */
const NODE_PORTS = 'service-node-port-range';

/** What the configuration of programs that install clusters says, and the objects of a cluster itself. */
const FIELDS: Readonly<Record<string, readonly FieldRow[]>> = {
  // https://kubernetes.io/docs/reference/config-api/kubeadm-config.v1beta4/
  'kubeadm.k8s.io/ClusterConfiguration': [
    kubernetes('kubernetesVersion'),
    { path: ['networking', 'dnsDomain'], property: 'domain' },
    { path: ['networking', 'serviceSubnet'], property: 'serviceCidrs' },
    { path: ['networking', 'podSubnet'], property: 'podCidrs' },
    { path: ['apiServer', 'extraArgs', NODE_PORTS], property: 'nodePortRange' },
  ],
  // https://k3d.io/stable/usage/configfile/
  'k3d.io/Simple': [kubernetes('image')],
  // https://eksctl.io/usage/schema/
  'eksctl.io/ClusterConfig': [kubernetes('metadata', 'version')],
  // https://kops.sigs.k8s.io/cluster_spec/
  'kops.k8s.io/Cluster': [
    kubernetes('spec', 'kubernetesVersion'),
    { path: ['spec', 'kubeAPIServer', 'serviceNodePortRange'], property: 'nodePortRange' },
  ],
  // https://docs.k0sproject.io/stable/k0sctl-install/
  'k0sctl.k0sproject.io/Cluster': [kubernetes('spec', 'k0s', 'version')],
  // https://docs.kubermatic.com/kubeone/main/references/
  'kubeone.k8c.io/KubeOneCluster': [kubernetes('versions', 'kubernetes')],
  // https://github.com/kubesphere/kubekey/blob/release-2.3/docs/config-example.md
  'kubekey.kubesphere.io/Cluster': [kubernetes('spec', 'kubernetes', 'version')],
  'kubectl/Version': [kubernetes('serverVersion', 'gitVersion')],
  // A kubelet may be older than the API server, and is never newer.
  '/Node': [
    {
      path: ['status', 'nodeInfo', 'kubeletVersion'],
      property: 'kubernetes',
      isRelease: true,
      weight: Weight.LEAST,
    },
  ],
};

/** What installs a cluster, and its nodes. */
export const INSTALLERS: readonly (readonly [string, ClueReader])[] = [
  ...Object.entries(FIELDS).map(
    ([key, rows]) =>
      [key, (manifest: Manifest) => rows.map((row) => fieldClue(manifest, row))] as const,
  ),
  ['kind.x-k8s.io/Cluster', kindClues],
  ['upgrade.cattle.io/Plan', planClues],
  ['networking.k8s.io/ServiceCIDR', serviceCidrClues],
  ['/ConfigMap', corefileClues],
];

function fieldClue(
  manifest: Manifest,
  { path, property, isRelease, weight }: FieldRow,
): Clue | undefined {
  const text = textOf(path.reduce(valueOf, manifest.object));
  const value = isRelease ? tryRelease(text?.replace(/^.*:/, '')) : text;
  return tryClue(manifest, path.join('.'), property, value, weight);
}

/** Of a map, or of a list of names and values, as arguments are written since kubeadm v1beta4. */
function valueOf(fields: unknown, key: string): unknown {
  if (!Array.isArray(fields)) return at(fields, key);
  return at(
    fields.find((one) => at(one, 'name') === key),
    'value',
  );
}

/** @see https://kind.sigs.k8s.io/docs/user/configuration/#kubernetes-version */
function kindClues(manifest: Manifest): (Clue | undefined)[] {
  const { object } = manifest;
  const networking = at(object, 'networking');
  return [
    ...listOf(at(object, 'nodes')).map((node, index) => {
      const [, tag] = /(?:^|\/)kindest\/node:([^@]+)/.exec(textOf(at(node, 'image')) ?? '') ?? [];
      return tryClue(manifest, `nodes[${index}].image`, 'kubernetes', tryRelease(tag));
    }),
    tryClue(
      manifest,
      'networking.serviceSubnet',
      'serviceCidrs',
      textOf(at(networking, 'serviceSubnet')),
    ),
    tryClue(manifest, 'networking.podSubnet', 'podCidrs', textOf(at(networking, 'podSubnet'))),
  ];
}

/**
 * A plan upgrades whatever its image does, be it Talos or the system of the nodes.
 *
 * @see https://docs.k3s.io/upgrades/automated
 */
function planClues(manifest: Manifest): (Clue | undefined)[] {
  const image = textOf(within(manifest.spec, 'upgrade', 'image')) ?? '';
  if (!/(?:^|\/)(?:k3s|rke2)-upgrade(?:[:@]|$)/.test(image)) return [];
  const release = tryRelease(textOf(at(manifest.spec, 'version')));
  return [tryClue(manifest, 'spec.version', 'kubernetes', release)];
}

/** The one that the API server makes for itself. */
function serviceCidrClues(manifest: Manifest): (Clue | undefined)[] {
  if (manifest.name !== 'kubernetes') return [];
  const cidrs = listOf(at(manifest.spec, 'cidrs')).flatMap((one) => textOf(one) ?? []);
  return [tryClue(manifest, 'spec.cidrs', 'serviceCidrs', cidrs.join(','))];
}

/** The plugin `kubernetes` of CoreDNS serves the zone of the cluster. */
function corefileClues(manifest: Manifest): (Clue | undefined)[] {
  if (manifest.name !== 'coredns' || manifest.namespace !== 'kube-system') return [];
  const text = textOf(within(manifest.object, 'data', 'Corefile')) ?? '';
  const [, zone] = /^\s*kubernetes\s+([a-z0-9.-]+?)\.?(?:\s|$)/m.exec(text) ?? [];
  return [tryClue(manifest, 'data.Corefile', 'domain', zone)];
}
