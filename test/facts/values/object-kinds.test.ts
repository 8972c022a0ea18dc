import { apiGroup, kindName } from '../../../lib/facts/values/object-kinds';

describe('apiGroup', () => {
  test.each([
    ['gateway.envoyproxy.io', true],
    ['apps', true],
    ['', false],
    ['gateway.envoyproxy.io/v1alpha1', false],
    ['Gateway.io', false],
    ['a'.repeat(254), false],
  ])('%s is one: %s', (group, isOne) => {
    expect(apiGroup('traefik.io')(group)).toEqual(
      isOne
        ? undefined
        : {
            what: 'is not an API group',
            why: 'an API group is a DNS subdomain, without a version behind it',
            fix: 'write a value such as "traefik.io"',
          },
    );
  });
});

describe('kindName', () => {
  test.each([
    ['Backend', true],
    ['a', true],
    ['K8s-Thing2', true],
    ['a'.repeat(63), true],
    ['a'.repeat(64), false],
    ['', false],
    ['2a', false],
    ['a-', false],
    ['a b', false],
  ])('%s is one: %s', (kind, isOne) => {
    expect(kindName('Backend')(kind)).toEqual(
      isOne
        ? undefined
        : {
            what: 'is not a kind',
            why: 'a kind has 1 to 63 letters, digits and "-", begins with a letter and ends with a letter or a digit',
            fix: 'write a value such as "Backend"',
          },
    );
  });
});
