/**
 * What a Gateway need not support, by the names of the conformance reports of Gateway API.
 *
 * @see https://github.com/kubernetes-sigs/gateway-api/tree/main/pkg/features
 */
export enum GatewayFeature {
  /** TLS with backends, by a BackendTLSPolicy. */
  BACKEND_TLS = 'BackendTLSPolicy',
  /** Redirects with status 303. */
  REDIRECT_303 = 'HTTPRoute303RedirectStatusCode',
  /** Redirects with status 307. */
  REDIRECT_307 = 'HTTPRoute307RedirectStatusCode',
  /** Redirects with status 308. */
  REDIRECT_308 = 'HTTPRoute308RedirectStatusCode',
  /** A limit of the time that a backend takes. */
  BACKEND_TIMEOUT = 'HTTPRouteBackendTimeout',
  /** Permissions for pages of other origins. */
  CORS = 'HTTPRouteCORS',
  /** Another host for the backend. */
  HOST_REWRITE = 'HTTPRouteHostRewrite',
  /** Matches by the method of a request. */
  METHOD_MATCHING = 'HTTPRouteMethodMatching',
  /** Redirects to another path. */
  PATH_REDIRECT = 'HTTPRoutePathRedirect',
  /** Another path for the backend. */
  PATH_REWRITE = 'HTTPRoutePathRewrite',
  /** Redirects to another port. */
  PORT_REDIRECT = 'HTTPRoutePortRedirect',
  /** Matches by query parameters. */
  QUERY_MATCHING = 'HTTPRouteQueryParamMatching',
  /** Copies of requests. */
  MIRROR = 'HTTPRouteRequestMirror',
  /** A limit of the time that a request takes. */
  REQUEST_TIMEOUT = 'HTTPRouteRequestTimeout',
  /** Changes of the headers of responses. */
  RESPONSE_HEADERS = 'HTTPRouteResponseHeaderModification',
  /** Further attempts after a failure. */
  RETRY = 'HTTPRouteRetry',
  /** Redirects to another scheme, such as HTTPS. */
  SCHEME_REDIRECT = 'HTTPRouteSchemeRedirect',
  /** InferencePools as backends, of the inference extension of Gateway API. */
  INFERENCE_POOLS = 'InferencePool',
  /** Listeners that stand in a ListenerSet. */
  LISTENER_SETS = 'ListenerSet',
}
