import { ingressesOfAllVersions, servicesNamedBy } from '../../../lib/model/queries/old-ingresses';
import { networkOf } from '../../support/network';

const ingress = (version: string, backend: string, rest = '') => `
apiVersion: ${version}
kind: Ingress
metadata: {name: web}
spec: {rules: [{http: {paths: [{path: /, backend: ${backend}}]}}]${rest}}
`;

const named = (yaml: string) => ingressesOfAllVersions(networkOf(yaml)).map(servicesNamedBy);

const NEW = '{service: {name: a, port: {number: 80}}}';
const OLD = '{serviceName: a, servicePort: 80}';

test.each([
  ['networking.k8s.io/v1', NEW, ', defaultBackend: {service: {name: b}}', [['a', 'b']]],
  ['networking.k8s.io/v1beta1', OLD, ', backend: {serviceName: b}', [['a', 'b']]],
  ['extensions/v1beta1', OLD, ', backend: {serviceName: b}', [['a', 'b']]],
  ['extensions/v1beta1', OLD, '', [['a']]],
  ['networking.k8s.io/v1', '{resource: {kind: Bucket, name: a}}', '', [[]]],
  ['networking.k8s.io/v1', '{service: {name: 1}}', '', [[]]],
  ['example.com/v1', NEW, '', []],
])('an Ingress of %s with %s%s names %j', (version, backend, rest, services) => {
  expect(named(ingress(version, backend, rest))).toEqual(services);
});
