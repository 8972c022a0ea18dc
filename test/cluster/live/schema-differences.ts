/** What the server does otherwise than its documents say, and why no rule reports it. */
export const SCHEMA_DIFFERENCES: readonly { readonly says: RegExp; readonly why: string }[] = [];
