import { mayHoldFlux } from '../../lib/deploy/flux';

test.each([
  ['apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n', true],
  ['{"apiVersion": "kustomize.toolkit.fluxcd.io/v1beta2"}\n', true],
  // A definition of the kind, which has thousands of lines.
  ['metadata:\n  name: kustomizations.kustomize.toolkit.fluxcd.io\nspec:\n  names: {}\n', false],
  ['spec:\n  group: kustomize.toolkit.fluxcd.io\n', false],
  ['kind: Service\n', false],
])('%j may hold a Flux object: %s', (text, may) => {
  expect(mayHoldFlux(text)).toBe(may);
});
