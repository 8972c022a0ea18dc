/** How a filter changes the path. */
export interface PathChange {
  readonly type: string;
  readonly replaceFullPath?: string;
  readonly replacePrefixMatch?: string;
}

/**
 * The path behind a rewrite or redirect; a slash at the end of a prefix or of what replaces it is none.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httppathmodifier
 */
export function changedPath(change: PathChange | undefined, prefix: string, asked: string): string {
  if (change?.type === 'ReplaceFullPath') return change.replaceFullPath ?? asked;
  if (change?.type !== 'ReplacePrefixMatch') return asked;
  const rest = asked.slice(prefix.replace(/\/$/, '').length);
  return `${(change.replacePrefixMatch ?? '').replace(/\/$/, '')}${rest}` || '/';
}
