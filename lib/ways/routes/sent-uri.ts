import type { Request } from '../ask/request';

/** The path and the query of a request, as it is sent. */
export function sentUri({ path, query }: Request): string {
  return `${path}${queryText(query)}`;
}

export function queryText(query: Request['query']): string {
  if (query.length === 0) return '';
  return `?${query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
}
