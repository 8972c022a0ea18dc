/** Whether a file is called as what is applied to an object that is there: `kubectl patch` takes parts of one. */
export function isPatchFile(path: string): boolean {
  return PATCH.test(path);
}

/** `patches/web.yaml`, `web-patch.yaml`, `patch_web.yaml`. */
const PATCH = /(?:^|[-_./])patch(?:es)?(?:[-_./]|$)/i;
