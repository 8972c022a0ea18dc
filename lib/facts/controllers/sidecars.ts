/** A container that the webhook of a mesh or of Dapr adds to pods. */
export interface Sidecar {
  /** The names of its ports, which are of TCP. */
  readonly ports: readonly string[];
  /** The labels and annotations of pods that ask for it, or refuse it. */
  readonly ofPods: readonly string[];
  /** The same of namespaces, for pods that say nothing. */
  readonly ofNamespaces: readonly string[];
}

/**
 * @see https://github.com/istio/istio/blob/master/manifests/charts/istio-control/istio-discovery/files/injection-template.yaml
 * @see https://github.com/linkerd/linkerd2/blob/main/charts/partials/templates/_proxy.tpl
 * @see https://github.com/dapr/dapr/blob/master/pkg/injector/sidecar/consts.go
 */
const SIDECARS: readonly Sidecar[] = [
  {
    ports: ['http-envoy-prom'],
    ofPods: ['sidecar.istio.io/inject', 'istio.io/rev'],
    ofNamespaces: ['istio-injection', 'istio.io/rev'],
  },
  {
    ports: ['linkerd-proxy', 'linkerd-admin'],
    ofPods: ['linkerd.io/inject'],
    ofNamespaces: ['linkerd.io/inject'],
  },
  {
    ports: ['dapr-http', 'dapr-grpc', 'dapr-internal', 'dapr-metrics'],
    ofPods: ['dapr.io/enabled'],
    ofNamespaces: [],
  },
];

type Marks = Readonly<Record<string, string>>;

/** The one that has a port of this name. */
export function trySidecar(port: string): Sidecar | undefined {
  return SIDECARS.find(({ ports }) => ports.includes(port));
}

/**
 * Whether a sidecar is added to pods; nothing where neither they nor their namespace say so, and it may be
 * asked for elsewhere.
 *
 * @param pod the labels and annotations of the pods
 * @param namespace those of their namespace, as far as they are known
 */
export function isAdded(
  { ofPods, ofNamespaces }: Sidecar,
  pod: Marks,
  namespace: Marks,
): boolean | undefined {
  const [said] = [...valuesOf(pod, ofPods), ...valuesOf(namespace, ofNamespaces)];
  if (said !== undefined) return !REFUSES.test(said);
  return ofNamespaces.length === 0 ? false : undefined;
}

function valuesOf(marks: Marks, keys: readonly string[]): string[] {
  return keys.flatMap((key) => marks[key] ?? []);
}

const REFUSES = /^(?:disabled|false|no|off)$/i;
