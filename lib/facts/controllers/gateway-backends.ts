/** A kind that routes name as a backend. */
export interface BackendKind {
  readonly group: string;
  readonly kind: string;
}

/** API groups whose backends an implementation, or an extension of the Gateway API, supports. */
const GROUPS_WITH_BACKENDS =
  /(?:^|\.)(?:multicluster\.x-k8s\.io|net\.gke\.io|inference\.networking\.(?:x-)?k8s\.io|istio\.io|envoyproxy\.io|traefik\.io|kgateway\.dev|agentgateway\.dev|solo\.io|konghq\.com|nginx\.org|stunner\.l7mp\.io|aws|azure\.io|azure\.com|cilium\.io|kuma\.io|hashicorp\.com|linkerd\.io|haproxy\.org|higress\.io|easegress\.com|projectcontour\.io|gloo\.solo\.io|emissary-ingress\.dev|getambassador\.io|ngrok\.k8s\.ngrok\.com|ngrok\.com|tyk\.io|wso2\.com|apisix\.apache\.org)$/;

/** Whether something is known to take requests of routes for backends of a kind. */
export function isKnownBackend({ group, kind }: BackendKind): boolean {
  return (group === '' && kind === 'Service') || GROUPS_WITH_BACKENDS.test(group);
}
