import { readText } from '../../../lib/model/read/read';
import { isRecord } from '../../../lib/model/read/record';

const object = (metadata: string) => `kind: Service\nmetadata: {name: web, ${metadata}}\n`;

test.each([
  ['an answer of a cluster', object('uid: 1-2, resourceVersion: "12"'), true],
  ['without a version', object('uid: 1-2'), false],
  ['of no cluster', object('resourceVersion: "12", uid: ""'), false],
  ['with a status', `${object('creationTimestamp: null')}status: {}\n`, false],
  [
    'all that is known of a cluster',
    [1, 2].map((uid) => object(`uid: a${uid}, resourceVersion: "12"`)).join('---\n'),
    false,
  ],
  ['nothing', '', false],
])('%s is a record: %s', (_, text, expected) => {
  expect(isRecord(readText(text, 'a.yaml'))).toBe(expected);
});
