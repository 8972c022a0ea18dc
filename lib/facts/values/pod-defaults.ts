/**
 * What the API server writes into a pod template, or a claim, where a field of this name is left out.
 *
 * @see https://github.com/kubernetes/kubernetes/blob/v1.37.0/pkg/apis/core/v1/defaults.go
 */
export const POD_DEFAULTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['apiVersion', 'v1'],
  ['defaultMode', 420],
  ['dnsPolicy', 'ClusterFirst'],
  ['enableServiceLinks', true],
  ['expirationSeconds', 3600],
  ['failureThreshold', 3],
  ['kind', 'PersistentVolumeClaim'],
  ['path', '/'],
  ['periodSeconds', 10],
  ['protocol', 'TCP'],
  ['procMount', 'Default'],
  ['schedulerName', 'default-scheduler'],
  ['scheme', 'HTTP'],
  ['successThreshold', 1],
  ['terminationGracePeriodSeconds', 30],
  ['terminationMessagePath', '/dev/termination-log'],
  ['terminationMessagePolicy', 'File'],
  ['timeoutSeconds', 1],
  ['volumeMode', 'Filesystem'],
]);

/** How an image is pulled where that is left out: one that may change under its tag, each time. */
export function pullPolicyOf(image: string): string {
  const [name = '', digest] = image.split('@', 2);
  const tag = /:([^:/]+)$/.exec(name)?.[1];
  return tag === 'latest' || (tag === undefined && digest === undefined)
    ? 'Always'
    : 'IfNotPresent';
}
