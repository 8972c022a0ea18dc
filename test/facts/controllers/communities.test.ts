import {
  communityName,
  communityOrName,
  communityValue,
  isLargeCommunity,
  nameIn,
  someCommunity,
} from '../../../lib/facts/controllers/communities';

const VALUES = ['0:0', '65535:65535', '64512:007', 'large:0:0:0', 'large:4294967295:1:4294967295'];

const NO_VALUES = [
  '65536:0',
  '0:65536',
  ':',
  '1:',
  '1:-1',
  '+1:1',
  '1:1 ',
  '0x1:1',
  '1:2:3',
  '1:2:3:4',
  'Large:1:2:3',
  'large:1:2',
  'large:1:2:4294967296',
  'large:1:2:',
];

test.each(VALUES)('%s is a value', (text) => {
  expect(communityValue(text)).toBeUndefined();
  expect(communityOrName(text)).toBeUndefined();
});

test.each(NO_VALUES)('"%s" is neither a value nor a name', (text) => {
  const what = 'is not a BGP community';
  expect(communityValue(text)?.what).toBe(what);
  expect(communityOrName(text)?.what).toBe(what);
});

test.each(['no-export', 'a', '64512', 'large'])('%s is a name, and no value', (text) => {
  expect(communityName(text)).toBeUndefined();
  expect(communityOrName(text)).toBeUndefined();
  expect(communityValue(text)?.what).toBe('is not a BGP community');
});

test.each(['', ' ', 'no export', '1:1'])('"%s" is no name', (text) => {
  expect(communityName(text)?.what).toBe('is not the name of a community');
});

test('proposes the large community that three numbers are', () => {
  expect(communityValue('1:2:3')?.fix).toBe('write "large:1:2:3"');
  expect(communityValue('large:1:2:3')).toBeUndefined();
});

test('tells large communities from others', () => {
  expect(isLargeCommunity('large:1:2:3')).toBe(true);
  expect(['1:2', 'large', 'large:1:2', 'a:1:2:3'].some(isLargeCommunity)).toBe(false);
});

test('a Community has a name, and only its own', () => {
  expect(someCommunity({ a: '1:1' })).toBeUndefined();
  expect(someCommunity({})?.what).toBe('defines no community');
  expect(nameIn(['a', 'b'])('b')).toBeUndefined();
  expect(nameIn(['a', 'b'])('c')?.why).toContain('it defines a, b,');
});
