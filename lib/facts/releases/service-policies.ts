/**
 * The release of Kubernetes from which on external IPs alone make a Service one that is reached from
 * outside, which may have an externalTrafficPolicy.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.29.0/pkg/api/service/util.go
 */
export const EXTERNAL_IPS_POLICY_SINCE = '1.29';
