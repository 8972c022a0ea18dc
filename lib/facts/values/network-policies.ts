import type { Fact, Fault } from './fault';

/**
 * The last port of a range.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/
 */
export function endPort(port: number | string | undefined): Fact<number> {
  return (end): Fault | undefined => {
    if (typeof port === 'number' && end >= port) return undefined;
    return {
      what:
        typeof port === 'number'
          ? `is below port ${port}`
          : 'needs port as the first number of the range',
      why: 'a range goes from port to endPort, and the API server refuses others',
      fix: 'write the first port as a number in port, and the last one in endPort',
    };
  };
}
