/** Whether one of the names of a certificate is for a host; `*` stands for one label. */
export function coverage(names: readonly string[]): (host: string) => boolean {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return (host) => {
    const wanted = host.toLowerCase();
    return known.has(wanted) || (!wanted.startsWith('*') && known.has(wildcardOf(wanted)));
  };
}

/** The wildcard for a host and its neighbours: `*.example.com`. */
export function wildcardOf(host: string): string {
  const dot = host.indexOf('.');
  return dot > 0 ? `*${host.slice(dot)}`.toLowerCase() : '';
}
