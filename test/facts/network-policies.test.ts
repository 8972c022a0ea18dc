import { endPort, exceptedBlock, policyBlock } from '../../lib/facts/network-policies';

test.each([
  ['10.0.0.0/8', undefined],
  ['2001:db8::/32', undefined],
  ['10.0.0.1', 'is not a network'],
  ['10.0.0.0/33', 'is not a network'],
])('policyBlock: %s', (cidr, what) => {
  expect(policyBlock(cidr)?.what).toBe(what);
});

test.each([
  ['10.1.0.0/16', undefined],
  ['10.0.0.0/9', undefined],
  ['10.0.0.0/8', 'is not a part of 10.0.0.0/8'],
  ['0.0.0.0/0', 'is not a part of 10.0.0.0/8'],
  ['11.0.0.0/16', 'is not a part of 10.0.0.0/8'],
  ['2001:db8::/32', 'is not a part of 10.0.0.0/8'],
  ['10.1', 'is not a network'],
])('exceptedBlock of 10.0.0.0/8: %s', (except, what) => {
  expect(exceptedBlock('10.0.0.0/8')(except)?.what).toBe(what);
});

test.each([
  [80, 80, undefined],
  [80, 90, undefined],
  [80, 79, 'is below port 80'],
  ['http', 80, 'has no number of a port to begin with'],
  [undefined, 80, 'has no number of a port to begin with'],
])('endPort from %s to %s', (port, end, what) => {
  expect(endPort(port)(end)?.what).toBe(what);
});
