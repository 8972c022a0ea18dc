/**
 * The words that fields take, each list once: for the fields of kinds, for rules, and for what the
 * enums of constructs are measured by.
 */

/** @see https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types */
export const SERVICE_TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'] as const;

/** @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity */
export const SESSION_AFFINITIES = ['None', 'ClientIP'] as const;

/** @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-policies */
export const TRAFFIC_POLICIES = ['Cluster', 'Local'] as const;

/** @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/#services */
export const FAMILIES = ['IPv4', 'IPv6'] as const;
export const FAMILY_POLICIES = ['SingleStack', 'PreferDualStack', 'RequireDualStack'] as const;

/** @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy */
export const DNS_POLICIES = ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'] as const;

/** @see https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/ */
export const POD_MANAGEMENT_POLICIES = ['OrderedReady', 'Parallel'] as const;
export const CLAIM_RETENTIONS = ['Retain', 'Delete'] as const;

/** @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements */
export const LABEL_OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;

/** @see https://metallb.io/apis/ */
export const DYNAMIC_ASNS = ['internal', 'external'] as const;

/** Whose routes a listener takes. @see https://gateway-api.sigs.k8s.io/reference/spec/#fromnamespaces */
export const ROUTES_FROM = ['All', 'Selector', 'Same'] as const;

/** Whose ListenerSets a Gateway takes: there alone, none is a word. */
export const LISTENERS_FROM = [...ROUTES_FROM, 'None'] as const;

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#tlsmodetype */
export const TLS_MODES = ['Terminate', 'Passthrough'] as const;

/** Of headers, queries and methods. @see https://gateway-api.sigs.k8s.io/reference/spec/#headermatchtype */
export const MATCH_TYPES = ['Exact', 'RegularExpression'] as const;

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#pathmatchtype */
export const PATH_MATCH_TYPES = ['Exact', 'PathPrefix', 'RegularExpression'] as const;

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#httppathmodifiertype */
export const PATH_MODIFIERS = ['ReplaceFullPath', 'ReplacePrefixMatch'] as const;

/** Of a redirect. @see https://gateway-api.sigs.k8s.io/reference/spec/#httprequestredirectfilter */
export const URL_SCHEMES = ['http', 'https'] as const;

/** @see https://gateway-api.sigs.k8s.io/reference/spec/#grpcroutefiltertype */
export const GRPC_FILTER_TYPES = [
  'RequestHeaderModifier',
  'ResponseHeaderModifier',
  'RequestMirror',
  'ExtensionRef',
] as const;

/** Whether a text is one of the words. */
export function isWord(words: readonly string[], text: string): boolean {
  return words.includes(text);
}
