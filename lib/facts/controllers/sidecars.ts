/** A container that the webhook of a mesh or of Dapr adds to pods. */
export interface Sidecar {
  /** The names of its ports, which are of TCP. */
  readonly ports: readonly string[];
  /** Where it may be asked for: it is added where one of these does so, and none refuses it. */
  readonly requests: readonly Request[];
  /** Whether pods on the network of their node get none. */
  readonly skipsHostNetwork: boolean;
}

interface Request {
  /** The first of these that is there counts. */
  readonly marks: readonly Mark[];
  /** The values that ask for it. Any other but an empty one refuses it. */
  readonly yes: RegExp;
  /** What none of the marks means; nothing where it may be asked for elsewhere. */
  readonly unsaid?: false;
}

/** A label or an annotation, of pods or of their namespace. */
export interface Mark {
  readonly of: 'pods' | 'namespace';
  readonly as: 'labels' | 'annotations';
  readonly key: string;
}

export type Marked = Readonly<Record<Mark['as'], Readonly<Record<string, string>>>>;

/**
 * @see https://github.com/istio/istio/blob/master/manifests/charts/istio-control/istio-discovery/files/injection-template.yaml
 * @see https://github.com/istio/istio/blob/master/manifests/charts/istio-control/istio-discovery/templates/mutatingwebhook.yaml
 * @see https://github.com/istio/istio/blob/master/pkg/kube/inject/inject.go
 * @see https://github.com/linkerd/linkerd2/blob/main/charts/partials/templates/_proxy.tpl
 * @see https://github.com/linkerd/linkerd2/blob/main/pkg/inject/report.go
 * @see https://github.com/dapr/dapr/blob/master/pkg/injector/sidecar/consts.go
 * @see https://github.com/dapr/dapr/blob/master/utils/utils.go
 */
const SIDECARS: readonly Sidecar[] = [
  {
    ports: ['http-envoy-prom'],
    requests: [
      {
        marks: [
          { of: 'pods', as: 'labels', key: 'sidecar.istio.io/inject' },
          { of: 'pods', as: 'annotations', key: 'sidecar.istio.io/inject' },
        ],
        yes: /^(?:y|yes|true|on)$/i,
      },
      { marks: [{ of: 'pods', as: 'labels', key: 'istio.io/rev' }], yes: /./ },
      { marks: [{ of: 'namespace', as: 'labels', key: 'istio-injection' }], yes: /^enabled$/ },
      { marks: [{ of: 'namespace', as: 'labels', key: 'istio.io/rev' }], yes: /./ },
    ],
    skipsHostNetwork: true,
  },
  {
    ports: ['linkerd-proxy', 'linkerd-admin'],
    requests: [
      {
        marks: [
          { of: 'pods', as: 'annotations', key: 'linkerd.io/inject' },
          { of: 'namespace', as: 'annotations', key: 'linkerd.io/inject' },
        ],
        yes: /^(?:enabled|ingress)$/,
      },
    ],
    skipsHostNetwork: true,
  },
  {
    ports: ['dapr-http', 'dapr-grpc', 'dapr-internal', 'dapr-metrics'],
    requests: [
      {
        marks: [{ of: 'pods', as: 'annotations', key: 'dapr.io/enabled' }],
        yes: /^\s*(?:y|yes|true|t|on|1)\s*$/i,
        unsaid: false,
      },
    ],
    skipsHostNetwork: false,
  },
];

/** The one that has a port of this name. */
export function trySidecar(port: string): Sidecar | undefined {
  return SIDECARS.find(({ ports }) => ports.includes(port));
}

/**
 * Whether a sidecar is added to pods; nothing where neither they nor their namespace say so, and it may be
 * asked for elsewhere.
 */
export function isAdded(
  { requests }: Sidecar,
  marked: Readonly<Record<Mark['of'], Marked>>,
): boolean | undefined {
  const answers = requests.map(({ marks, yes, unsaid }) => {
    const [value = ''] = marks.flatMap(({ of, as, key }) => marked[of][as][key] ?? []);
    return value === '' ? unsaid : yes.test(value);
  });
  return answers.includes(false) ? false : answers.find((answer) => answer);
}
