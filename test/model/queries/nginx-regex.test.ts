import { Network } from '../../../lib/model/queries/network';
import { nginxPaths } from '../../../lib/model/queries/nginx-regex';
import { manifestsOf } from '../../../lib/model/read/manifest';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';

const PREFIX = 'nginx.ingress.kubernetes.io/';

test.each([
  ['use-regex', 'true', true],
  ['use-regex', 'false', false],
  ['rewrite-target', '/$1', true],
  ['rewrite-target', '/a', false],
])('%s: %s makes the path /a an expression: %s', (suffix, value, isRegex) => {
  const ingress = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web', annotations: { [`${PREFIX}${suffix}`]: value } },
    spec: {
      ingressClassName: 'nginx',
      rules: [{ host: 'Shop.example.com', http: { paths: [{ path: '/a' }] } }],
    },
  };
  const paths = nginxPaths(new Network(DEFAULT_TARGET, manifestsOf(ingress, {})));
  expect(paths.get('shop.example.com')?.map((one) => one.isRegex)).toEqual([isRegex]);
});
