import { STAGES, stageFolder, stageOf, syncWave } from '../../lib/cluster/stage';

/** The stage of an object where MetalLB runs in `metallb-system`. */
function stage(key: string, namespace?: string, content: unknown = {}): string {
  const [group = '', kind = ''] = key.split('/');
  return stageOf({ group, kind, namespace, content: () => content }, 'metallb-system');
}

describe('the stage of', () => {
  test.each([
    ['a namespace', '/Namespace', undefined, 'definitions'],
    ['a definition', 'apiextensions.k8s.io/CustomResourceDefinition', undefined, 'definitions'],
    ['a role of all namespaces', 'rbac.authorization.k8s.io/ClusterRole', undefined, 'definitions'],
    ['the pods of MetalLB', 'apps/Deployment', 'metallb-system', 'metallb'],
    ['the password of a router', '/Secret', 'metallb-system', 'metallb'],
    ['a pool', 'metallb.io/IPAddressPool', 'metallb-system', 'addresses'],
    ['an advertisement', 'metallb.io/L2Advertisement', 'metallb-system', 'addresses'],
    ['a Service', '/Service', 'shop', 'apps'],
    ['a Service of the default namespace', '/Service', undefined, 'apps'],
    ['what other controllers may guard', 'cert-manager.io/ClusterIssuer', undefined, 'apps'],
  ])('%s', (_what, key, namespace, expected) => {
    expect(stage(key, namespace)).toBe(expected);
  });

  test('a webhook is that of the pods which answer it, and never an early one', () => {
    const kind = 'admissionregistration.k8s.io/ValidatingWebhookConfiguration';
    const answeredIn = (namespace: string) => ({
      webhooks: [{ clientConfig: { service: { namespace } } }],
    });
    expect(stage(kind, undefined, answeredIn('metallb-system'))).toBe('metallb');
    expect(stage(kind, undefined, answeredIn('cert-manager'))).toBe('apps');
    expect(stage(kind, undefined, { webhooks: 'none' })).toBe('apps');
  });
});

test('the last stage has the wave of an object without the annotation', () => {
  expect(STAGES.map(syncWave)).toEqual([-3, -2, -1, 0]);
});

test('the folders stand in the order of the stages', () => {
  const folders = STAGES.map(stageFolder);
  expect(folders).toEqual(['1-definitions', '2-metallb', '3-addresses', '4-apps']);
  expect([...folders].sort()).toEqual(folders);
});
