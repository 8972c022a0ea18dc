import type { Fact } from './fault';

/**
 * The name of a network device on a Linux node: an interface or a VRF.
 * @see https://man7.org/linux/man-pages/man7/netdevice.7.html
 */
export const deviceName: Fact<string> = (name) =>
  /^[^\s/:]{1,15}$/.test(name) && name !== '.' && name !== '..'
    ? undefined
    : {
        what: 'is not the name of a network device',
        why: 'on Linux it has 1 to 15 characters without blanks, "/" and ":", so no node has this device',
        fix: 'write for example "eth0"',
      };
