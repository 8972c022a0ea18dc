/**
 * What was asked of the real thing, in place of what is reported of the same release
 * (docs/conformance.md): implementation, release, feature, sign and what it does.
 */
const ASKED = `Contour|1.33|HTTPRoute303RedirectStatusCode|+|answers with it
Contour|1.33|HTTPRoute307RedirectStatusCode|+|answers with it
Contour|1.33|HTTPRoute308RedirectStatusCode|+|answers with it
Contour|1.33|HTTPRouteCORS|-|ignores the filter
Contour|1.33|HTTPRoutePortRedirect|+|redirects to it
Contour|1.33|ListenerSet|-|does not read it
Traefik|3.7|HTTPRouteCORS|-|answers every request of such a rule with status 500
Traefik|3.7|HTTPRouteRequestTimeout|-|ignores it
Traefik|3.7|HTTPRouteBackendTimeout|-|ignores it`;

/**
 * Who takes an InferencePool as a backend, by the reports of the inference extension, and by the
 * sources of those that take Services, or Services and kinds of their own, alone.
 * @see https://github.com/kubernetes-sigs/gateway-api-inference-extension/tree/main/conformance/reports
 * @see https://github.com/projectcontour/contour/blob/v1.33.0/internal/dag/gatewayapi_processor.go
 * @see https://github.com/traefik/traefik/blob/v3.7.0/pkg/provider/kubernetes/gateway/httproute.go
 */
const INFERENCE = `Contour|1.33|InferencePool|-|takes Services alone as backends
Istio|1.28|InferencePool|+|has a conformance report of the inference extension
Istio|1.30|InferencePool|+|has a conformance report of the inference extension
NGINX Gateway Fabric|2.2|InferencePool|+|has a conformance report of the inference extension
NGINX Gateway Fabric|2.6|InferencePool|+|has a conformance report of the inference extension
Traefik|3.7|InferencePool|-|takes Services and TraefikServices alone as backends
agentgateway|1.0|InferencePool|+|has a conformance report of the inference extension
kgateway|2.1|InferencePool|+|has a conformance report of the inference extension`;

/** One thing that is known of a release of an implementation, beside its reports. */
export interface KnownAnswer {
  readonly name: string;
  readonly release: string;
  readonly feature: string;
  readonly sign: string;
  readonly does: string;
}

let parsed: readonly KnownAnswer[] | undefined;

export function knownAnswers(): readonly KnownAnswer[] {
  return (parsed ??= [ASKED, INFERENCE].flatMap((table) =>
    table.split('\n').map((row) => {
      const [name = '', release = '', feature = '', sign = '', does = ''] = row.split('|');
      return { name, release, feature, sign, does };
    }),
  ));
}
