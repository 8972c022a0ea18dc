import { hasSecret } from '../../../lib/model/queries/made-secrets';
import { networkOf } from '../../support/network';

const object = (apiVersion: string, kind: string, spec: string, more = '') =>
  `{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: a, namespace: certs${more}}, spec: ${spec}}`;
const certificate = (template = '') =>
  object('cert-manager.io/v1', 'Certificate', `{secretName: tls${template}}`);
const annotated = (key: string) => `annotations: {${key}: "true"}`;

test.each([
  ['a Certificate', certificate(), 'certs', true],
  ['a Certificate', certificate(), 'shop', false],
  [
    'a Certificate whose Secret is copied',
    certificate(
      `, secretTemplate: {${annotated('reflector.v1.k8s.emberstack.com/reflection-allowed')}}`,
    ),
    'shop',
    true,
  ],
  [
    'a Certificate with another annotation',
    certificate(`, secretTemplate: {${annotated('team')}}`),
    'shop',
    false,
  ],
  [
    'an ExternalSecret',
    object('external-secrets.io/v1', 'ExternalSecret', '{target: {name: tls}}'),
    'certs',
    true,
  ],
  ['a Secret', object('v1', 'Secret', '{}').replace('name: a', 'name: tls'), 'certs', true],
  [
    'a Secret that is copied',
    object(
      'v1',
      'Secret',
      '{}',
      `, ${annotated('replicator.v1.mittwald.de/replicate-to')}`,
    ).replace('name: a', 'name: tls'),
    'shop',
    true,
  ],
])('beside %s (%s), the Secret of namespace %s is there: %s', (_, yaml, namespace, expected) => {
  expect(hasSecret(networkOf(yaml), namespace, 'tls')).toBe(expected);
});
