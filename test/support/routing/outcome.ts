/** A request, as routes see it. */
export interface Request {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What becomes of a request: which backends get which share of it with which path, or a redirect. */
export type Outcome =
  | { readonly backends: Readonly<Record<string, number>>; readonly path: string }
  | { readonly redirect: string; readonly status?: number }
  | 'not found'
  | 'no connection';

/** Shares by their weights; a backend without a share is none. */
export function shares(weights: readonly (readonly [string, number])[]): Record<string, number> {
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const byBackend: Record<string, number> = {};
  for (const [backend, weight] of weights) {
    if (weight > 0) byBackend[backend] = (byBackend[backend] ?? 0) + weight / all;
  }
  return byBackend;
}

/** Whether the element-wise prefix covers a path. */
export function covers(prefix: string, path: string): boolean {
  const plain = prefix.replace(/\/+$/, '');
  return path === plain || path.startsWith(`${plain}/`);
}

/** `*.example.com` covers one label in an Ingress. */
export function coversOneLabel(wildcard: string, host: string): boolean {
  return /^[^.]+$/.test(host.slice(0, -wildcard.length + 1)) && host.endsWith(wildcard.slice(1));
}
