import { isPatchFile } from '../../../lib/deploy/tree/patch-files';

test.each([
  ['patches/web.yaml', true],
  ['apps/web-patch.yaml', true],
  ['patch_web.yaml', true],
  ['patch.yaml', true],
  ['apps/dispatch.yaml', false],
  ['patchwork/web.yaml', false],
])('%s is called as a patch: %s', (path, isPatch) => {
  expect(isPatchFile(path)).toBe(isPatch);
});
