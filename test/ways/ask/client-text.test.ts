import { clientText } from '../../../lib/ways/ask/client';
import { tryClient } from '../../../lib/ways/ask/client-text';
import { networkOf } from '../../support/network';

const network = networkOf(`
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: a }] }
`);

test.each([
  ['internet', 'the internet'],
  ['internet:203.0.113.7', 'the internet (203.0.113.7)'],
  ['nodes', 'the network of the nodes'],
  ['node', 'a node'],
  ['cluster', 'another cluster'],
  ['pod:shop', 'a pod in shop'],
  ['pod:shop/tier=front,app=web', 'a pod in shop with app=web, tier=front'],
  ['pod:shop/web', 'a pod of Deployment shop/web'],
])('%s', (text, said) => {
  const client = tryClient(text, network);
  expect(client && clientText(client)).toBe(said);
});

test.each([
  ['an unknown kind', 'moon'],
  ['an address that is none', 'internet:here'],
  ['a workload that is in no file', 'pod:shop/api'],
  ['a namespace that cannot be', 'pod:Shop'],
  ['a label without a value', 'pod:shop/app=web,x'],
  ['a pod of nothing', 'pod:'],
])('%s is no client', (_, text) => {
  expect(tryClient(text, network)).toBeUndefined();
});
