/** @see https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/ */
export const ISTIO_PROTOCOLS = [
  ...['grpc', 'grpc-web', 'http', 'http2', 'https', 'mongo', 'mysql', 'redis', 'tcp', 'tls', 'udp'],
] as const;

/** Whether the name of a port tells Istio its protocol: `http`, or `http-metrics`. */
export function saysIstioProtocol(name: string): boolean {
  const lower = name.toLowerCase();
  return ISTIO_PROTOCOLS.some((one) => lower === one || lower.startsWith(`${one}-`));
}
