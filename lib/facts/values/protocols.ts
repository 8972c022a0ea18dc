import type { Fact } from './fault';

const PROTOCOLS = ['TCP', 'UDP', 'SCTP'];

/** @see https://kubernetes.io/docs/reference/networking/service-protocols/ */
export const protocol: Fact<string> = (value) =>
  PROTOCOLS.includes(value)
    ? undefined
    : {
        what: 'is not a protocol of ports',
        why: 'the API server knows TCP, UDP and SCTP, in upper case, and refuses anything else',
        fix: PROTOCOLS.includes(value.toUpperCase())
          ? `write ${value.toUpperCase()}`
          : 'write TCP, UDP or SCTP, and say in appProtocol what is spoken over it',
      };
