import { Network } from '../../../lib/model/queries/network';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';
import { pairNetworks } from '../../../lib/ways/compare/pair-networks';

/** `unit: a b c` is a network of a unit with these objects. */
function network(text: string): Network {
  const [unit = '', names = ''] = text.split(': ');
  const items = names.split(' ').map((name) => ({
    ...{ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace: 'shop' }, spec: {} },
  }));
  const { manifests } = readText(JSON.stringify({ kind: 'List', items }), `${unit}.json`);
  for (const { origin } of manifests) Object.assign(origin, { unit });
  return new Network(DEFAULT_TARGET, manifests);
}

function textOf(one: Network | undefined): string {
  const [first] = one?.manifests ?? [];
  return first?.origin.unit ?? 'none';
}

test.each([
  ['units of one name', ['a: x', 'b: y'], ['b: x', 'a: y'], ['b -> b', 'a -> a']],
  ['a unit with another name', ['a: x y', 'b: z'], ['c: x y', 'b: z'], ['a -> c', 'b -> b']],
  [
    'one object of very many that two have does not make them one',
    ['a: v w x y z', 'b: q'],
    ['c: v', 'b: q'],
    ['none -> c', 'b -> b', 'a -> none'],
  ],
  ['one network on each side, whatever it has', ['a: x'], ['b: y'], ['a -> b']],
  ['a side without objects', [], ['b: y'], ['none -> b']],
])('%s', (_, old, now, expected) => {
  const pairs = pairNetworks(old.map(network), now.map(network));
  expect(pairs.map((one) => `${textOf(one.old)} -> ${textOf(one.now)}`)).toEqual(expected);
});
