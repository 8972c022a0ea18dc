/** How many names, or places, a finding shows where there may be any number. */
export const MOST_LISTED = 10;

/** `a, b and 3 more`: ten names say which they are. */
export function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  return `${names.slice(0, MOST_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
