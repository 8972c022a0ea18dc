import { tryReleaseNamespace } from '../../../lib/deploy/tree/releases';
import { readText } from '../../../lib/model/read/read';

test.each([
  ['helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'apps', 'apps'],
  ['helm.toolkit.fluxcd.io/v2', 'HelmRelease', '', 'flux-system'],
  ['helm.cattle.io/v1', 'HelmChart', 'apps', 'apps'],
  ['apps/v1', 'Deployment', 'apps', undefined],
])(
  'the objects of a %s %s with the target "%s" are in %s',
  (apiVersion, kind, target, expected) => {
    const yaml = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: web, namespace: flux-system}\n`;
    const spec = target === '' ? '' : `spec: {targetNamespace: ${target}}\n`;
    const [manifest] = readText(yaml + spec, 'a.yaml').manifests;
    expect(manifest && tryReleaseNamespace(manifest)).toBe(expected);
  },
);
