/** The parts of the path of an operation: `/metadata/annotations/a.b~1c`. */
export function pointerParts(path: string): string[] {
  return path.split('/').slice(1).map(decoded);
}

function decoded(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
