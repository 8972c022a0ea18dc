/**
 * How policies of Cilium name labels: `k8s:app`, `any:app` and `app` are labels of pods, and some keys
 * stand for other things.
 *
 * @see https://docs.cilium.io/en/stable/security/policy/kubernetes/
 */
export type CiliumLabel =
  | { readonly kind: 'pod' | 'namespace-label' | 'reserved'; readonly key: string }
  | { readonly kind: 'namespace' | 'unread' };

const NAMESPACE = 'io.kubernetes.pod.namespace';
const NAMESPACE_LABELS = 'io.cilium.k8s.namespace.labels.';

/**
 * Labels that are no part of an identity unless an option says so, so that no selector finds them.
 *
 * @see https://docs.cilium.io/en/stable/operations/performance/scalability/identity-relevant-labels/
 */
const LEFT_OUT =
  /^(?:io\.kubernetes|kubernetes\.io|k8s\.io|statefulset\.kubernetes\.io\/pod-name|apps\.kubernetes\.io\/pod-index|batch\.kubernetes\.io\/|pod-template-|controller-|annotation|etcd_node|io\.cilium|.*beta\.kubernetes\.io)/;

export function ciliumLabel(text: string): CiliumLabel {
  const colon = text.indexOf(':');
  const source = colon < 0 ? 'any' : text.slice(0, colon);
  const key = text.slice(colon + 1);
  if (source === 'reserved') return { kind: 'reserved', key };
  if (source !== 'any' && source !== 'k8s') return { kind: 'unread' };
  if (key === NAMESPACE) return { kind: 'namespace' };
  if (key.startsWith(NAMESPACE_LABELS)) {
    return { kind: 'namespace-label', key: key.slice(NAMESPACE_LABELS.length) };
  }
  return LEFT_OUT.test(key) ? { kind: 'unread' } : { kind: 'pod', key };
}
