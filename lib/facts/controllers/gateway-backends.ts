/** A kind that routes name as a backend. */
export interface BackendKind {
  readonly group: string;
  readonly kind: string;
}

/** API groups whose backends an implementation, or an extension of the Gateway API, supports. */
const DOMAINS_WITH_BACKENDS = [
  ...['agentgateway.dev', 'apisix.apache.org', 'aws', 'azure.com', 'azure.io', 'cilium.io'],
  ...['easegress.com', 'emissary-ingress.dev', 'envoyproxy.io', 'getambassador.io'],
  ...['gloo.solo.io', 'haproxy.org', 'hashicorp.com', 'higress.io'],
  ...['inference.networking.k8s.io', 'inference.networking.x-k8s.io', 'istio.io'],
  ...['kgateway.dev', 'konghq.com', 'kuma.io', 'linkerd.io', 'multicluster.x-k8s.io'],
  ...['net.gke.io', 'nginx.org', 'ngrok.com', 'ngrok.k8s.ngrok.com', 'projectcontour.io'],
  ...['solo.io', 'stunner.l7mp.io', 'traefik.io', 'tyk.io', 'wso2.com'],
];

/** Whether something is known to take requests of routes for backends of a kind. */
export function isKnownBackend({ group, kind }: BackendKind): boolean {
  return (
    (group === '' && kind === 'Service') ||
    DOMAINS_WITH_BACKENDS.some((one) => group === one || group.endsWith(`.${one}`))
  );
}

/** Whether it is a pool of the inference extension, whose support is known by implementation. */
export function isInferencePool({ group, kind }: BackendKind): boolean {
  return kind === 'InferencePool' && group === 'inference.networking.k8s.io';
}
