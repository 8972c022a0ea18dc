export const PROJECT = 'https://github.com/cdk8s-reach/cdk8s-reach';

export const SARIF_SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** A path as a reference relative to where the check ran, or from the root. */
export function uriOf(file: string): string {
  // Windows has both signs between folders, and writes one of them; elsewhere this one is of a name.
  const isOfWindows = !file.includes('/') && !file.startsWith('\\');
  // Half a character cannot be encoded.
  const whole = Buffer.from(isOfWindows ? file.replaceAll('\\', '/') : file).toString();
  const path = whole.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}
