import { kustomizationIn } from '../../../lib/deploy/kustomize/kustomizations';
import { memoryFiles } from '../../support/memory-files';

test('a file is read once for a set of files, and anew for another', () => {
  const text = 'resources: [web.yaml]\n';
  const files = memoryFiles({ 'a/kustomization.yaml': text });
  const first = kustomizationIn(files, 'a/kustomization.yaml', text);
  expect(first.kustomization.resources).toEqual(['web.yaml']);
  expect(kustomizationIn(files, 'a/kustomization.yaml', text)).toBe(first);
  expect(kustomizationIn(files, 'b/kustomization.yaml', text)).not.toBe(first);
  expect(kustomizationIn(memoryFiles({}), 'a/kustomization.yaml', text)).not.toBe(first);
});

test('what is no kustomization is refused each time', () => {
  const files = memoryFiles({});
  const read = () => kustomizationIn(files, 'kustomization.yaml', 'resources: web\n');
  expect(read).toThrow('its field resources is no list');
  expect(read).toThrow('its field resources is no list');
});
