import { NAME_NEEDS_BOTH, NAMED_BY_SET } from './sentences';
import type { Fact, Fault } from './fault';

/** @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas */
export const replicaCount: Fact<number> = (replicas) =>
  Number.isInteger(replicas) && replicas >= 0 && replicas <= 2147483647
    ? undefined
    : {
        what: 'is not a number of replicas',
        why: 'it is a whole number from 0 to 2147483647',
        fix: 'write for example 3',
      };

/**
 * The name of an environment variable, as every release takes it.
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export const variableName: Fact<string> = (name) =>
  /^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name) && name !== '.' && !name.startsWith('..')
    ? undefined
    : {
        what: 'is not the name of an environment variable',
        why: 'it has letters, digits, "_", "-" and ".", and does not begin with a digit',
        fix: 'write a name such as "LOG_LEVEL"',
      };

/** @see https://kubernetes.io/docs/concepts/containers/images/#image-names */
export const imageName: Fact<string> = (image) =>
  image !== '' && !/\s/.test(image)
    ? undefined
    : {
        what: 'is not an image name',
        why: 'it is one word without blanks, and no node could pull this image',
        fix: 'write for example "nginx:1.27"',
      };

/**
 * A pod has a DNS name of its own only where host name and subdomain are both given.
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-hostname-and-subdomain-fields
 */
export function hostnameMissing(): Fault {
  return {
    what: 'needs a hostname',
    why: NAME_NEEDS_BOTH,
    fix: 'write hostname too',
  };
}

/** The names that a StatefulSet gives to its pods itself. */
export const hostnameOfSet: Fact<string | undefined> = (name) =>
  name === undefined
    ? undefined
    : {
        what: 'is set by the StatefulSet',
        why: NAMED_BY_SET,
        fix: 'remove it; the pods take their names from name and serviceName of the set',
      };
