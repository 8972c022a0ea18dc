import type { Origin } from '../../lib/model/read/origin';
import { unitsOf } from '../../lib/deploy/units';
import { memoryFiles } from '../support/memory-files';

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\n';
const APPLICATION = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web, namespace: argocd}
spec:
  source: {repoURL: https://git.example/repo, path: apps/web}
  destination: {name: live, namespace: shop}
`;
const FLUX = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec: {path: ./apps/web, sourceRef: {kind: GitRepository, name: flux-system}}
`;

/** How the Service gets to the cluster. */
function originsWith(deployer: string): Origin[] {
  const files = { 'clusters/live/web.yaml': deployer, 'apps/web/web.yaml': SERVICE };
  return unitsOf(Object.keys(files), memoryFiles(files))
    .units.flatMap(({ manifests }) => [...manifests])
    .filter(({ kind }) => kind === 'Service')
    .map(({ origin }) => origin);
}

test.each([
  ['', undefined],
  ['  syncPolicy: {syncOptions: [Validate=false]}\n', undefined],
  ['  syncPolicy: {syncOptions: [Validate=false, ServerSideApply=true]}\n', true],
])('with "%s" an Application applies on the server: %s', (options, expected) => {
  const origins = originsWith(APPLICATION + options);
  expect(origins.map(({ isMerged, isPruned }) => [isMerged, isPruned])).toEqual([
    [expected, undefined],
  ]);
});

test('Flux applies on the server, and leaves out what a kind does not have', () => {
  expect(originsWith(FLUX)).toMatchObject([{ isMerged: true, isPruned: true }]);
});
