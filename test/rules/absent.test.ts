import { isMissing } from '../../lib/rules/absent';
import { networkOf } from '../support/network';

const service = (name: string, namespace = 'shop') =>
  `\n{apiVersion: v1, kind: Service, metadata: {name: ${name}, namespace: ${namespace}}}\n---`;

const generated = (prefix: string, namespace?: string) =>
  service(prefix, namespace).replace('name:', 'generateName:');

test.each<[string, string, boolean]>([
  ['nothing of its kind', '', false],
  ['another', service('api'), true],
  ['it', service('web'), false],
  ['one whose name the API server makes from "we"', generated('we'), false],
  ['one whose name it makes from "api-"', generated('api-'), true],
  ['one whose name it makes in another namespace', generated('we', 'blog'), true],
  ['it in another namespace', service('web', 'blog'), true],
  ['one whose name is open', service('"${NAME}"'), false],
  ['one whose namespace is open', service('api', '"${NS}"'), false],
  [
    'another, in a file with placeholders',
    service('api') + service('db').replace('v1', '"${V}"'),
    true,
  ],
])('where %s is given, Service web is absent: %s', (_, text, absent) => {
  expect(isMissing(networkOf(text), '', 'Service', 'shop', 'web')).toBe(absent);
});
