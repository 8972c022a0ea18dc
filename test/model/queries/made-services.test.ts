import { madeServiceWhy, tryServiceMaker } from '../../../lib/model/queries/made-services';
import { networkOf } from '../../support/network';

const object = (apiVersion: string, kind: string, spec = '{}', namespace = 'shop') =>
  `{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: web, namespace: ${namespace}}, spec: ${spec}}`;
const wanted = { namespace: 'shop', name: 'web' };

test.each([
  ['minio.min.io/v2', 'Tenant', true],
  ['flagger.app/v1beta1', 'Canary', true],
  ['serving.knative.dev/v1', 'Service', true],
  ['jobset.x-k8s.io/v1alpha2', 'JobSet', true],
  ['leaderworkerset.x-k8s.io/v1', 'LeaderWorkerSet', true],
  ['secrets-store.csi.x-k8s.io/v1', 'SecretProviderClass', false],
  ['cloud.google.com/v1', 'BackendConfig', false],
  ['networking.gke.io/v1', 'ManagedCertificate', false],
  ['k8s.nginx.org/v1', 'VirtualServer', false],
  ['appprotect.f5.com/v1beta1', 'APPolicy', false],
  ['networking.k8s.io/v1', 'Ingress', false],
  ['gateway.networking.k8s.io/v1', 'HTTPRoute', false],
  ['apps/v1', 'Deployment', false],
  ['v1', 'ConfigMap', false],
  ['traefik.io/v1alpha1', 'IngressRoute', false],
  ['networking.istio.io/v1', 'VirtualService', false],
  ['monitoring.coreos.com/v1', 'ServiceMonitor', false],
])('a Service may be created for a %s %s of its name: %s', (apiVersion, kind, may) => {
  const made = tryServiceMaker(networkOf(object(apiVersion, kind)), wanted);
  expect(made?.kind).toBe(may ? kind : undefined);
});

test('it is created in the namespace of the object, or where the object says', () => {
  const tenant = (namespace: string, spec?: string) =>
    networkOf(object('minio.min.io/v2', 'Tenant', spec, namespace));
  expect(tryServiceMaker(tenant('blog'), wanted)).toBeUndefined();
  expect(tryServiceMaker(tenant('blog', '{targetNamespace: shop}'), wanted)).toBeDefined();
  expect(tryServiceMaker(tenant('shop'), { ...wanted, name: 'web-2' })).toBeUndefined();
});

test('of several the same one is named whatever their order is', () => {
  const both = [object('minio.min.io/v2', 'Tenant'), object('flagger.app/v1beta1', 'Canary')];
  for (const all of [both, [...both].reverse()]) {
    const made = tryServiceMaker(networkOf(all.join('\n---\n')), wanted);
    expect(made && madeServiceWhy(made)).toBe(
      'the controller of Canary web may create the Service; if it does not, requests get an error',
    );
  }
});
