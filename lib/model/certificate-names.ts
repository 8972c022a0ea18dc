/** Whether a name of a certificate is for a host; `*` stands for one label. */
export function covers(name: string, host: string): boolean {
  const [wanted, given] = [host.toLowerCase(), name.toLowerCase()];
  if (wanted === given) return true;
  if (!given.startsWith('*.') || wanted.startsWith('*.')) return false;
  const dot = wanted.indexOf('.');
  return dot > 0 && wanted.slice(dot) === given.slice(1);
}
