import { derivedFor } from '../../../lib/model/queries/derived';
import { networkOf } from '../../support/network';

const network = networkOf('{apiVersion: v1, kind: Service, metadata: {name: web}}');

test('what follows from a word is worked out once, and rests on what it read each time', () => {
  let count = 0;
  const domainOf = derivedFor(({ target }, word) => {
    count += 1;
    return word === 'plain' ? word : `${word}.${target.domain}`;
  });
  const look = (word: string) => {
    const { value, asked } = network.listen(() => domainOf(network, word));
    return [value, ...asked];
  };
  expect(look('a')).toEqual(['a.cluster.local', 'domain']);
  expect(look('a')).toEqual(['a.cluster.local', 'domain']);
  expect(look('plain')).toEqual(['plain']);
  expect(look('__proto__')).toEqual(['__proto__.cluster.local', 'domain']);
  expect(count).toBe(3);
});
