import { dirname } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { GUIDE_APPS } from '../../support/guide-apps';
import { filesWritten } from '../../support/pages';
import type { KubeObject } from './harness/api';
import { clear, connect, describeOwn, makeNamespaces, mustTake } from './harness/cluster';
import {
  ARGO_CRDS,
  CILIUM_CRDS,
  ENVOY_GATEWAY_CRDS,
  FLUX_CRDS,
  TRAEFIK_CRDS,
  gatewayCrds,
  metallbCrds,
  replaceCrds,
} from './harness/crds';
import { gatewayApi } from './harness/releases';

const api = connect();

afterAll(() => {
  api.close();
});

/** What a block loads. Jest finds `cdk8s-reach` here. */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a block says what it loads
const load = (id: string) => require(id) as unknown;

/** The namespaces that come with the controllers that the guides name. */
const INSTALLED = ['metallb-system', 'argocd', 'flux-system'];

/** What a block writes for each cluster, in the order in which `kubectl apply -R -f` takes files. */
function clustersOf(code: string): [folder: string, objects: KubeObject[]][] {
  const folders = new Map<string, KubeObject[]>();
  for (const [file, text] of Object.entries(filesWritten(code, load))) {
    const [root = '', cluster = ''] = dirname(file).split('/');
    const folder = [root, cluster].filter(Boolean).join('/');
    const objects = parseAllDocuments(text).map((document) => document.toJS() as KubeObject);
    folders.set(folder, [...(folders.get(folder) ?? []), ...objects]);
  }
  return [...folders];
}

/** Objects that are never applied together, as the waiver of the page says, by their names. */
const APART: Readonly<Record<string, readonly string[]>> = {
  'docs/how-to/waive.md': ['blue', 'green'],
};

function partsOf(place: string, objects: readonly KubeObject[]): KubeObject[][] {
  const names = APART[place.split(':')[0] ?? ''];
  if (!names) return [[...objects]];
  return names.map((name) => objects.filter(({ metadata }) => metadata?.name === name));
}

/** The namespaces that a cluster has to have before: all, where a page makes none. */
function needed(objects: readonly KubeObject[]): KubeObject[] {
  if (objects.every(({ kind }) => kind !== 'Namespace')) return [...objects];
  return objects.filter(({ metadata }) => INSTALLED.includes(metadata?.namespace ?? ''));
}

describeOwn('the server takes all that a guide writes, strictly, without a warning', () => {
  beforeAll(async () => {
    const definitions = [
      ...[metallbCrds('0.16'), gatewayCrds(gatewayApi() ?? '')],
      ...[ARGO_CRDS, ...CILIUM_CRDS, ENVOY_GATEWAY_CRDS, FLUX_CRDS, TRAEFIK_CRDS],
    ];
    for (const release of definitions) await replaceCrds(api, release);
  }, 600_000);

  beforeEach(async () => {
    await clear(api);
  });

  const written = GUIDE_APPS.flatMap(({ place, code }) =>
    clustersOf(code).flatMap(([folder, objects]) =>
      partsOf(place, objects).map((part) => [place, folder, part] as const),
    ),
  );

  test('each page with an app is there', () => {
    const pages = new Set(written.map(([place]) => place.split(':')[0]));
    expect(pages.size).toBeGreaterThan(10);
    expect(pages).toContain('docs/tutorial.md');
  });

  test.each(written)('%s, %s', async (_, __, objects) => {
    expect(objects.length).toBeGreaterThan(0);
    await makeNamespaces(api, needed(objects));
    for (const object of objects) expect(await mustTake(api, object)).toEqual([]);
  });
});
