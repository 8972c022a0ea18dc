import { statefulSets } from '../../../lib/model/queries/stateful-sets';
import { networkOf } from '../../support/network';

test('of all workloads, those of the kind', () => {
  const kinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'StatefulSet'];
  const texts = kinds.map(
    (kind, at) => `---
apiVersion: apps/v1
kind: ${kind}
metadata: {name: web-${at}}
`,
  );
  const found = statefulSets(networkOf(texts.join('')));
  expect(found.map(({ manifest }) => manifest.name).sort()).toEqual(['web-1', 'web-3']);
});
