import { removedFields } from '../../../lib/facts/releases/removed-fields';

test('tells the fields that a kind once had', () => {
  expect(Object.keys(removedFields('Service'))).toEqual(['ipFamily', 'topologyKeys']);
  expect(Object.keys(removedFields('Ingress'))).toEqual(['serviceName', 'servicePort', 'backend']);
});

test.each(['Pod', 'constructor', '__proto__'])('%s has lost none that is known', (kind) => {
  expect(removedFields(kind)).toEqual({});
});
