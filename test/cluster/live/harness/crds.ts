import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parseAllDocuments } from 'yaml';
import type { Answer, Api, KubeObject } from './api';
import { isAccepted, messageOf } from './api';
import { waitFor } from './cluster';
import { sleep } from './processes';
import { moduleFolder } from './programs';
import { isOwn } from './releases';

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

/** The definitions of a release, from its Go module. */
interface Release {
  readonly module: string;
  readonly source: string;
  readonly folder: string;
  /** Of the files there, those that are wanted; all where it is left out. */
  readonly files?: RegExp;
}

export function metallbCrds(release: string): Release {
  const source = 'go.universe.tf/metallb';
  return { module: `metallb-${release}`, source, folder: 'config/crd/bases' };
}

export function gatewayCrds(release: string, channel = 'standard'): Release {
  const source = 'sigs.k8s.io/gateway-api';
  return { module: `gateway-api-${release}`, source, folder: `config/crd/${channel}` };
}

/** Pools, BGP and announcements in layer 2 mode, in all versions that are served. */
export const CILIUM_CRDS: readonly Release[] = ['v2', 'v2alpha1'].map((version) => ({
  module: 'lb-ipam',
  source: 'github.com/cilium/cilium',
  folder: `pkg/k8s/apis/cilium.io/client/crds/${version}`,
  files: /cilium(bgp|l2|loadbalancer)\w+\.yaml$/,
}));

export const ARGO_CRDS: Release = {
  module: 'definitions',
  source: 'github.com/argoproj/argo-cd/v3',
  folder: 'manifests/crds',
};

export const FLUX_CRDS: Release = {
  module: 'definitions',
  source: 'github.com/fluxcd/kustomize-controller',
  folder: 'config/crd/bases',
};

export const TRAEFIK_CRDS: Release = {
  module: 'definitions',
  source: 'github.com/traefik/traefik/v3',
  folder: 'docs/content/reference/dynamic-configuration',
};

/** `Probe` alone: the others are large. */
export const PROBE_CRDS: Release = {
  module: 'definitions',
  source: 'github.com/prometheus-operator/prometheus-operator',
  folder: 'example/prometheus-operator-crd',
  files: /_probes\.yaml$/,
};

export const EXTERNAL_DNS_CRDS: Release = {
  module: 'definitions',
  source: 'sigs.k8s.io/external-dns',
  folder: 'config/crd/standard',
};

export const CERT_MANAGER_CRDS: Release = {
  module: 'definitions',
  source: 'github.com/cert-manager/cert-manager',
  folder: 'deploy/crds',
};

export const ENVOY_GATEWAY_CRDS: Release = {
  module: 'definitions',
  source: 'github.com/envoyproxy/gateway',
  folder: 'charts/gateway-helm/charts/crds/crds/generated',
};

export const CONTOUR_CRDS: Release = {
  module: 'contour',
  source: 'github.com/projectcontour/contour',
  folder: 'examples/contour',
};

/**
 * Puts definitions in place of those that there may be of another release, and removes their
 * objects. Those of a cluster that is not ours stay as they are.
 */
export async function replaceCrds(api: Api, release: Release): Promise<void> {
  if (!isOwn) return;
  const crds = read(release);
  for (const crd of crds) {
    const answer = await replaceCrd(api, crd);
    if (!isAccepted(answer)) throw new Error(messageOf(answer));
  }
  const names = crds.map(({ metadata }) => metadata?.name);
  await waitFor(async () => {
    const ours = (await api.list(CRDS)).filter(({ metadata }) => names.includes(metadata?.name));
    return ours.every(isServed) ? true : undefined;
  });
  // Nothing tells when the server has taken up a schema that changed; it does so within moments.
  await sleep(1000);
  api.forgetKinds();
}

/** Whether a cluster has the definitions of a release, to the letter of their schemas. */
export async function hasCrds(api: Api, release: Release): Promise<boolean> {
  const there = await api.list(CRDS);
  return read(release).every((crd) => {
    const other = there.find(({ metadata }) => metadata?.name === crd.metadata?.name);
    return other !== undefined && isDeepStrictEqual(schemasOf(other), schemasOf(crd));
  });
}

/** Such as `v1.3.0` and `standard`, which the definitions of Gateway API say of themselves. */
export async function gatewayBundle(api: Api): Promise<{ version: string; channel: string }> {
  const { body } = await api.get(`${CRDS}/gateways.gateway.networking.k8s.io`);
  const annotations = (body.metadata?.['annotations'] ?? {}) as Record<string, string | undefined>;
  const said = (name: string) => annotations[`gateway.networking.k8s.io/${name}`] ?? '';
  return { version: said('bundle-version'), channel: said('channel') };
}

function schemasOf({ spec }: KubeObject): unknown[] {
  const { versions } = spec as { versions: readonly { name: string; schema: unknown }[] };
  return versions.map(({ name, schema }) => [name, schema]);
}

async function replaceCrd(api: Api, crd: KubeObject): Promise<Answer> {
  const path = `${CRDS}/${crd.metadata?.name ?? ''}`;
  const { status, body } = await api.get(path);
  if (status === 404) return api.create(crd, undefined, '');
  await removeObjects(api, body);
  const resourceVersion = body.metadata?.['resourceVersion'];
  return api.put(path, { ...crd, metadata: { ...crd.metadata, resourceVersion } });
}

async function removeObjects(api: Api, { spec }: KubeObject): Promise<void> {
  const { group, names, versions } = spec as {
    group: string;
    names: { plural: string };
    versions: readonly { name: string; served: boolean }[];
  };
  const served = versions.find((one) => one.served)?.name ?? '';
  for (const { metadata } of await api.list(`/apis/${group}/${served}/${names.plural}`)) {
    const { namespace, name = '' } = metadata ?? {};
    const place = namespace === undefined ? '' : `/namespaces/${namespace}`;
    await api.delete(`/apis/${group}/${served}${place}/${names.plural}/${name}`);
  }
}

function read({ module, source, folder, files }: Release): KubeObject[] {
  const place = join(moduleFolder(module, source), folder);
  return readdirSync(place)
    .filter((file) => file.endsWith('.yaml') && file !== 'kustomization.yaml')
    .filter((file) => files?.test(file) ?? true)
    .flatMap((file) => parseAllDocuments(readFileSync(join(place, file), 'utf8')))
    .map((document) => document.toJS() as KubeObject)
    .filter(({ kind }) => kind === 'CustomResourceDefinition');
}

function isServed({ status }: KubeObject): boolean {
  const { conditions } = status as { conditions: { type: string; status: string }[] | null };
  return (conditions ?? []).some((one) => one.type === 'Established' && one.status === 'True');
}
