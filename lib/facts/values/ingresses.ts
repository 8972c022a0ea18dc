import type { Fact, Fault } from './fault';
import { dnsSubdomain, ingressHost } from './names';
import { ingressPath } from './paths';

/** @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types */
export const PATH_TYPES = ['Exact', 'Prefix', 'ImplementationSpecific'] as const;

/** The type of a path; there is no default. */
export const ingressPathType: Fact<string | undefined> = (type) => {
  if (PATH_TYPES.some((one) => one === type)) return undefined;
  const nearest = PATH_TYPES.find((one) => one.toLowerCase() === type?.toLowerCase());
  return {
    what: type === undefined ? 'has no pathType' : 'is not a path type',
    why: `the API server requires one of ${PATH_TYPES.join(', ')} for each path, in this spelling`,
    fix: `write pathType: ${nearest ?? 'Prefix'}`,
  };
};

/** A path of an Ingress, by its type. Only ImplementationSpecific may leave it out. */
export function ingressPathFault(path: string, type: string | undefined): Fault | undefined {
  if (type === 'Exact' || type === 'Prefix') return ingressPath(path);
  return path === '' || path.startsWith('/') ? undefined : ingressPath(path);
}

/** A host of a certificate: as that of a rule, but the API server lets addresses through. */
export const tlsHost: Fact<string> = (host) =>
  /^\d+(\.\d+){3}$/.test(host) || (!dnsSubdomain(host) && !host.startsWith('*'))
    ? undefined
    : ingressHost(host);

/** @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class */
export const classController: Fact<string> = (controller) => {
  const slash = controller.indexOf('/');
  const path = controller.slice(slash + 1);
  const isGood =
    slash > 0 &&
    !dnsSubdomain(controller.slice(0, slash)) &&
    /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/.test(path) &&
    controller.length <= 250;
  return isGood
    ? undefined
    : {
        what: 'is not a controller name',
        why: 'it is a domain, "/" and a path, of at most 250 characters',
        fix: 'write the name that the controller declares, such as "k8s.io/ingress-nginx"',
      };
};
