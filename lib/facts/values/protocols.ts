import type { Fact } from './fault';

const PROTOCOLS = ['TCP', 'UDP', 'SCTP'];

/** @see https://kubernetes.io/docs/reference/networking/service-protocols/ */
export const protocol: Fact<string> = (value) =>
  PROTOCOLS.includes(value)
    ? undefined
    : {
        what: 'is not a port protocol',
        why: 'the API server accepts TCP, UDP and SCTP, in upper case, and refuses anything else',
        fix: PROTOCOLS.includes(value.toUpperCase())
          ? `write ${value.toUpperCase()}`
          : 'write TCP, UDP or SCTP, and write the application protocol in appProtocol',
      };
