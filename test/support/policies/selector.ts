import type { Manifest } from '../chart';
import type { End, Labels } from './connection';

export interface LabelSelector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
    readonly values?: readonly string[];
  }[];
}

/** Pods of some namespaces, as the kinds of policy.networking.k8s.io name them. */
export interface NamespacedPod {
  readonly namespaceSelector?: LabelSelector;
  readonly podSelector: LabelSelector;
}

/**
 * An empty selector matches all; `NotIn` also matches where the key is absent.
 * @see https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#LabelSelector
 */
export function selects(selector: LabelSelector, labels: Labels): boolean {
  for (const [key, value] of Object.entries(selector.matchLabels ?? {})) {
    if (labels[key] !== value) return false;
  }
  for (const { key, operator, values = [] } of selector.matchExpressions ?? []) {
    const value = labels[key];
    const isIn = value !== undefined && values.includes(value);
    if (operator === 'In' && !isIn) return false;
    if (operator === 'NotIn' && isIn) return false;
    if (operator === 'Exists' && value === undefined) return false;
    if (operator === 'DoesNotExist' && value !== undefined) return false;
  }
  return true;
}

/** The labels of a namespace; the API server writes its name among them. */
export function namespaceLabels(manifests: readonly Manifest[], name: string): Labels {
  for (const { kind, metadata } of manifests) {
    if (kind === 'Namespace' && metadata.name === name) {
      return { ...metadata.labels, 'kubernetes.io/metadata.name': name };
    }
  }
  return { 'kubernetes.io/metadata.name': name };
}

export function selectsNamespace(
  manifests: readonly Manifest[],
  selector: LabelSelector,
  end: End,
): boolean {
  return typeof end !== 'string' && selects(selector, namespaceLabels(manifests, end.namespace));
}

export function selectsPod(
  manifests: readonly Manifest[],
  { namespaceSelector = {}, podSelector }: NamespacedPod,
  end: End,
): boolean {
  return (
    typeof end !== 'string' &&
    selectsNamespace(manifests, namespaceSelector, end) &&
    selects(podSelector, end.labels)
  );
}
