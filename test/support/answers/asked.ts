/** A request to a network, as a client sends it. */
export interface Asked {
  /** A pod knows the names of cluster DNS; what is outside the cluster does not. */
  readonly client: 'outside' | 'pod';
  /** `grpc` goes by TLS where the listener does. */
  readonly protocol: 'http' | 'https' | 'grpc' | 'tls' | 'tcp' | 'udp';
  /**
   * Whose address it is sent to: `Gateway/<namespace>/<name>`, or `Ingress/<controller>` with the
   * `spec.controller` of the classes. Without it the request is sent to each in turn.
   */
  readonly at?: string;
  /** The Host header, and what TLS calls the server name. */
  readonly host?: string;
  readonly port: number;
  /** Of gRPC `/<service>/<method>`. */
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

export function pathOf({ path = '/' }: Asked): string {
  return path;
}

export function hostOf({ host = '' }: Asked): string {
  return host.toLowerCase();
}
