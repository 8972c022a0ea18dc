import * as hidden from '../../lib/emit/hidden';

test.each(Object.values(hidden))('kubectl and Argo CD take %s for no manifest', (name) => {
  expect(name).toMatch(/^\./);
  expect(name).not.toMatch(/\.(ya?ml|json|jsonnet)$/);
});
