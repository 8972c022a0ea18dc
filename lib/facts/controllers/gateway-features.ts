/** What a Gateway need not support, and manifests ask for. */
interface OptionalFeature {
  /** As users name it in `supports`. */
  readonly member: string;
  /** What it is in a sentence. */
  readonly noun: string;
}

/**
 * By the names that the conformance reports have for them.
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/main/pkg/features
 */
export const GATEWAY_FEATURES = {
  BackendTLSPolicy: { member: 'BACKEND_TLS', noun: 'a BackendTLSPolicy' },
  HTTPRoute303RedirectStatusCode: { member: 'REDIRECT_303', noun: 'redirects with status 303' },
  HTTPRoute307RedirectStatusCode: { member: 'REDIRECT_307', noun: 'redirects with status 307' },
  HTTPRoute308RedirectStatusCode: { member: 'REDIRECT_308', noun: 'redirects with status 308' },
  HTTPRouteBackendTimeout: { member: 'BACKEND_TIMEOUT', noun: 'timeouts.backendRequest' },
  HTTPRouteCORS: { member: 'CORS', noun: 'the filter CORS' },
  HTTPRouteHostRewrite: { member: 'HOST_REWRITE', noun: 'the rewrite of hosts' },
  HTTPRouteMethodMatching: { member: 'METHOD_MATCHING', noun: 'matches by method' },
  HTTPRoutePathRedirect: { member: 'PATH_REDIRECT', noun: 'redirects to another path' },
  HTTPRoutePathRewrite: { member: 'PATH_REWRITE', noun: 'the rewrite of paths' },
  HTTPRoutePortRedirect: { member: 'PORT_REDIRECT', noun: 'redirects to another port' },
  HTTPRouteQueryParamMatching: { member: 'QUERY_MATCHING', noun: 'matches by query parameter' },
  HTTPRouteRequestMirror: { member: 'MIRROR', noun: 'the filter RequestMirror' },
  HTTPRouteRequestTimeout: { member: 'REQUEST_TIMEOUT', noun: 'timeouts.request' },
  HTTPRouteResponseHeaderModification: {
    member: 'RESPONSE_HEADERS',
    noun: 'the filter ResponseHeaderModifier',
  },
  HTTPRouteRetry: { member: 'RETRY', noun: 'retry' },
  HTTPRouteSchemeRedirect: { member: 'SCHEME_REDIRECT', noun: 'redirects to another scheme' },
  InferencePool: { member: 'INFERENCE_POOLS', noun: 'an InferencePool as a backend' },
  ListenerSet: { member: 'LISTENER_SETS', noun: 'a ListenerSet' },
} as const satisfies Readonly<Record<string, OptionalFeature>>;

export type GatewayFeatureName = keyof typeof GATEWAY_FEATURES;

/** The feature that a redirect with a status needs beyond those that every implementation has. */
export function tryStatusFeature(status: number | undefined): GatewayFeatureName | undefined {
  const name = `HTTPRoute${status ?? ''}RedirectStatusCode`;
  return name in GATEWAY_FEATURES ? (name as GatewayFeatureName) : undefined;
}
