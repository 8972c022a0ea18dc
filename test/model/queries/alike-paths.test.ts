import { alikePaths } from '../../../lib/model/queries/alike-paths';
import { networkOf } from '../../support/network';

const ingress = (name: string, paths: string) =>
  `{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: ${name}}, spec: {rules: [{http: {paths: ${paths}}}]}}\n---\n`;

test('paths that are written alike stand together, with their Ingresses', () => {
  const network = networkOf(
    ingress('a', '[{path: /, pathType: Prefix}, {path: /x, pathType: Prefix}]') +
      ingress('b', '[{path: /, pathType: Exact}]') +
      ingress('c', '[{pathType: Prefix}, {path: /, pathType: Prefix}]') +
      ingress('d', '[{}]') +
      ingress('e', 'null'),
  );
  const written = alikePaths(network).map(({ path, pathType, all }) => {
    const names = all.map((one) => one.ingress.manifest.name).join(' ');
    return `${pathType} ${path}: ${names}`;
  });
  expect(written).toEqual([
    'Prefix /: a c',
    'Prefix /x: a',
    'Prefix undefined: c',
    'Exact /: b',
    'undefined undefined: d',
  ]);
});
