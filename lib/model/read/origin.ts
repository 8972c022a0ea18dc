/** Where a manifest comes from: a construct, or a document of a file. */
export interface Origin {
  /** The path of the construct. */
  readonly path?: string;
  readonly file?: string;
  /** What renders the object, where a tool does. */
  readonly unit?: string;
  /** Whether what deploys the object first drops the fields that a built-in kind does not have. */
  readonly isPruned?: boolean;
  /** Whether what deploys the object applies it on the server, and so to a part of one that is there. */
  readonly isMerged?: boolean;
  /** Counted from 1. */
  readonly document?: number;
  /** The line that the document begins in, counted from 1. */
  readonly line?: number;
  /** Finds the line of a field; absent where lines mean nothing. */
  readonly lineOf?: (field: string) => number | undefined;
  /** Finds where a field is written, where the fields of an object are from several files. */
  readonly spotOf?: (field: string) => FieldSpot;
}

/** Where a field is written. */
export interface FieldSpot {
  readonly file?: string;
  readonly line?: number;
  /** Whether a patch that stands there has taken it away. */
  readonly isRemoved?: boolean;
}

/** An origin as people read it: `shop/web/Service`, or `shop/web.yaml:12`. */
export function placeText({ path, file, line }: Origin): string {
  if (file === undefined) return path || 'the app';
  return line === undefined ? file : `${file}:${line}`;
}

/** Where a field is written. */
export function spotIn({ file, line, lineOf, spotOf }: Origin, field: string): FieldSpot {
  return spotOf?.(field) ?? { file, line: lineOf?.(field) ?? line };
}

/** Whether a field is absent since a patch has taken it away, or one above it. */
export function isRemoved({ spotOf }: Origin, field: string): boolean {
  return spotOf?.(field).isRemoved === true;
}
