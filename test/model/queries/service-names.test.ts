import { Network } from '../../../lib/model/queries/network';
import { servicesNamed } from '../../../lib/model/queries/service-names';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';

const { manifests } = readText(
  `
kind: Service
apiVersion: v1
metadata: {name: web}
spec: {clusterIP: None}
---
kind: Service
apiVersion: v1
metadata: {name: web}
spec: {type: NodePort}
---
kind: Service
apiVersion: v1
metadata: {name: web, namespace: shop}
`,
  'a.yaml',
);
const network = new Network(DEFAULT_TARGET, manifests);

test.each([
  ['default', 'web', 2],
  ['shop', 'web', 1],
  ['shop', 'db', 0],
  ['', '__proto__', 0],
])('%s/%s is given %d times', (namespace, name, times) => {
  expect(servicesNamed(network, namespace, name)).toHaveLength(times);
});
