import { labelKey, labelValue, dnsLabel } from '../facts/values/names';
import { ENFORCED_PROFILE, profileOnce, namespacesTwice } from '../facts/values/namespaces';
import { judged, list, map, oneOf, required, struct, text } from '../props/shape';

/**
 * How much pods of a namespace may do: a profile of the Pod Security Standards.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export enum PodSecurity {
  /** Everything. */
  PRIVILEGED = 'privileged',
  /** Nothing that is known to give more rights. */
  BASELINE = 'baseline',
  /** Only what hardened pods need. */
  RESTRICTED = 'restricted',
}

/**
 * What a namespace is like.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
 */
export interface NamespaceOptions {
  /**
   * Labels of the namespace, by which policies and Gateways select it. Refused: an invalid label,
   * and `pod-security.kubernetes.io/enforce` together with `podSecurity`.
   *
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * The profile that pods must meet; the API server refuses others.
   *
   * @default - set by the cluster, usually PodSecurity.PRIVILEGED
   *
   * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
   */
  readonly podSecurity?: PodSecurity;
}

/**
 * A namespace of a cluster.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
 */
export interface ClusterNamespace extends NamespaceOptions {
  /** The name, a DNS label. Refused: another form. */
  readonly name: string;
}

const OPTIONS = {
  labels: map(labelKey, labelValue),
  podSecurity: oneOf('PodSecurity', PodSecurity),
};

/** The check of {@link NamespaceOptions}, and of the name where there is no other. */
export const NAMESPACE_OPTIONS = judged<NamespaceOptions>(
  struct<NamespaceOptions & { readonly name?: string }>({ name: text(), ...OPTIONS }),
  profileOnce,
);

/** The check of a list of namespaces, each once. */
export const CLUSTER_NAMESPACES = list(
  judged<ClusterNamespace>(
    struct<ClusterNamespace>({ name: required('name: "shop"', text(dnsLabel)), ...OPTIONS }),
    profileOnce,
  ),
  namespacesTwice,
);

/** The manifest of a namespace. */
export function namespaceManifest(name: string, { labels, podSecurity }: NamespaceOptions) {
  const all = { ...labels, ...(podSecurity && { [ENFORCED_PROFILE]: podSecurity }) };
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, ...(Object.keys(all).length > 0 && { labels: all }) },
  };
}
