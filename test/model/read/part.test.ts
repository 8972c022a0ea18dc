import type { Fields } from '../../../lib/model/read/fields';
import { isPart } from '../../../lib/model/read/part';
import { readText, Skipped } from '../../../lib/model/read/read';

const FLUX = 'kustomize.toolkit.fluxcd.io/ssa';
const ARGO = 'argocd.argoproj.io/sync-options';

const objectOf = (type: string, spec: unknown, annotations: Fields) => ({
  apiVersion: type.replace(/[^/]*$/, 'v1'),
  kind: type.replace(/.*\//, ''),
  metadata: { name: 'web', annotations },
  spec,
});

const podOf = (container: Fields) => ({ spec: { containers: [container] } });

test.each<[string, unknown, boolean]>([
  ['Service', undefined, true],
  ['Service', { loadBalancerIP: '192.0.2.1' }, true],
  ['Service', { ports: null }, true],
  ['Service', { ports: [] }, false],
  ['Service', { selector: { app: 'web' }, port: [{ port: 80 }] }, false],
  ['Service', { type: 'LoadBalancer', port: [{ port: 80 }] }, false],
  ['Service', { ports: [{ port: 80 }] }, false],
  ['Service', { clusterIP: 'None', selector: { app: 'web' } }, false],
  ['Service', { type: 'ExternalName', externalName: 'example.com' }, false],
  ['apps/Deployment', { replicas: 3 }, true],
  ['apps/Deployment', { template: podOf({ name: 'a', resources: {} }) }, true],
  ['apps/Deployment', { replicas: 2, template: podOf({ name: 'a', image: 'a:1' }) }, false],
  ['apps/StatefulSet', { selector: {} }, false],
  ['apps/Deployment', { selector: { matchLabels: { app: 'web' } } }, false],
  ['networking.k8s.io/Ingress', { ingressClassName: 'a' }, true],
  ['networking.k8s.io/Ingress', { defaultBackend: { service: { name: 'web' } } }, false],
  ['metallb.io/BGPPeer', { holdTime: '30s' }, true],
  ['metallb.io/BGPPeer', { myASN: 64512 }, false],
  ['metallb.io/IPAddressPool', { autoAssign: false }, true],
  ['metallb.io/IPAddressPool', { addresses: [] }, false],
  ['gateway.networking.k8s.io/Gateway', { listeners: [{ name: 'http' }] }, false],
  ['serving.knative.dev/Service', { template: {} }, false],
  ['networking.istio.io/Gateway', { servers: [] }, false],
  ['ConfigMap', undefined, false],
])('Argo CD applies %s %j by its fields to another one: %s', (kind, spec, expected) => {
  const applied = { [ARGO]: 'Prune=false, ServerSideApply=true' };
  expect(isPart(objectOf(kind, spec, applied))).toBe(expected);
  expect(isPart(objectOf(kind, spec, { [ARGO]: 'ServerSideApply=false' }))).toBe(false);
});

test.each([
  ['Merge', true],
  ['Override', false],
  ['IfNotPresent', false],
])('Flux merges an object with ssa: %s: %s', (ssa, expected) => {
  const spec = { ports: [{ port: 80 }] };
  expect(isPart(objectOf('Service', spec, { [FLUX]: ssa }))).toBe(expected);
});

test('a part is passed over', () => {
  const text = `apiVersion: v1\nkind: Service\nmetadata: {name: web, annotations: {${FLUX}: Merge}}\n`;
  const { manifests, skipped } = readText(text, 'a.yaml');
  expect([manifests, skipped]).toEqual([[], [Skipped.PART]]);
});
