import { isPodNameUsed } from '../../../lib/model/queries/pod-names';
import { networkOf } from '../../support/network';

const WEB = { set: 'web', service: 'web', hostname: 'shop' };

test.each([
  ['http://web-0.web:80', true],
  ['web-0.db:5432,web-12.web.default.svc', true],
  ['$(POD_NAME).web', true],
  ['${HOSTNAME}.web.default.svc.cluster.local', true],
  ['http://web-{0...3}.web/data', true],
  ['shop.web', true],
  ['web.web', false],
  ['web-0', false],
  ['web-0.web2', false],
  ['my-web-0.web', false],
  ['other.web', false],
  ['web-0..web', false],
])('%s goes by the name of a pod: %s', (text, expected) => {
  const network = networkOf(
    `{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {a: ${JSON.stringify(text)}}}`,
  );
  expect(isPodNameUsed(network, WEB)).toBe(expected);
});
