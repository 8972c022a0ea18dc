/** Which paths a route is for. */
export interface PathPattern {
  readonly kind: PathKind;
  /** A prefix stands here without slashes at its end, so that of every path is empty. */
  readonly text: string;
}

export enum PathKind {
  /** One path, character by character. */
  EXACT = 'exact',
  /** A path and all below it, element by element. */
  PREFIX = 'prefix',
  /** What only its controller can tell, such as a regular expression. */
  OPAQUE = 'opaque',
}

export function exactPath(text: string): PathPattern {
  return { kind: PathKind.EXACT, text };
}

export function prefixPath(text: string): PathPattern {
  let end = text.length;
  while (end > 0 && text[end - 1] === '/') end -= 1;
  return { kind: PathKind.PREFIX, text: text.slice(0, end) };
}

export function opaquePath(text: string): PathPattern {
  return { kind: PathKind.OPAQUE, text };
}

/** The texts of all prefixes that cover a path or a prefix, with its own: `/a/b` is in `/a` too. */
export function coveringPrefixes({ text }: PathPattern): string[] {
  const prefixes = [text];
  for (let slash = text.lastIndexOf('/'); slash >= 0; slash = text.lastIndexOf('/', slash - 1)) {
    prefixes.push(text.slice(0, slash));
    if (slash === 0) break;
  }
  return prefixes;
}
