import { Network } from '../../lib/model/queries/network';
import { readText } from '../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../lib/model/read/target';
import { findingText } from '../../lib/report/text';
import { RULES } from '../../lib/rules/catalogue';
import { runRules } from '../../lib/rules/run';

test('a password that is no text is not shown', () => {
  const yaml = `
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata: {name: rack, namespace: metallb-system}
spec: {myASN: 64512, peerASN: 64513, peerAddress: 192.0.2.1, password: 4711}
`;
  const network = new Network(DEFAULT_TARGET, readText(yaml, 'a.yaml').manifests);
  const told = runRules(RULES, [network]).map((finding) => findingText(finding));
  expect(told.join('\n')).toMatch(
    /^error NET003 [\w-]+: the value \(not shown\) is not a string$/m,
  );
  expect(told.join('\n')).not.toContain('4711');
});
