/**
 * What resolves the names of an EndpointSlice of type FQDN by itself. Envoy Gateway documents it; CoreDNS
 * and Traefik 3 take whatever stands in a slice for an address, and so a name for a host.
 * @see https://github.com/envoyproxy/gateway/pull/2138
 * @see https://github.com/traefik/traefik/blob/v3.6.0/pkg/provider/kubernetes/crd/kubernetes_http.go#L644
 * @see https://github.com/coredns/coredns/blob/v1.12.0/plugin/kubernetes/object/endpoint.go#L126
 */
const NAME_RESOLVERS: ReadonlySet<string> = new Set(['CoreDNS', 'Envoy Gateway', 'Traefik']);

export function resolvesNamesOfSlices(program: string): boolean {
  return NAME_RESOLVERS.has(program);
}
