import { HAPROXY_CERTIFICATE_KEYS, HAPROXY_PREFIXES } from './haproxy-ingress';
import { NGINX_PREFIX } from './ingress-nginx-annotations';

/** What is known of an Ingress controller. */
export interface IngressControllerFacts {
  /** As people call it; `ingress-nginx`, `Traefik` and `HAProxy` as in the props of a cluster. */
  readonly name: string;
  /** `spec.controller` of its IngressClasses. */
  readonly controller: RegExp;
  /** The prefixes of annotations that it reads. */
  readonly prefixes: readonly string[];
  /** The class that its documentation uses, where no other controller uses that name. */
  readonly className?: RegExp;
  /** What is in the names of its classes, as people choose them: `nginx` of `nginx-internal`. */
  readonly word: RegExp;
  /** Whether it makes a load balancer for each Ingress, unless this annotation makes them share one. */
  readonly balancerEach?: { readonly unless?: readonly [key: string, value?: string] };
  /** What it does with an ExternalName Service whose target is an address; nothing where it serves none. */
  readonly addressAlias?: string;
  /** What it leaves out where a Service lacks the port of a backend; nothing where it answers with an error. */
  readonly leftOutWithoutPort?: 'path' | 'Ingress';
  /** Whether it reads the Secrets of `spec.tls`; one that does not has its certificates elsewhere. */
  readonly readsCertificates?: false;
  /** The names of a certificate and its key in a Secret, beside `tls.crt` and `tls.key`. */
  readonly certificateKeys?: readonly (readonly [certificate: string, key: string])[];
  /** Whether it finds a port of a Service by its target port too. */
  readonly takesTargetPort?: boolean;
  /** Whether it takes an endpoint port of any name for a port of a Service without one. */
  readonly takesUnnamedPort?: true;
  /** Whether it connects to a targetPort that is a number, where no endpoint port has the name of the port. */
  readonly dialsTargetPort?: true;
}

const CONNECTS = 'connects to it';

/** @see https://kubernetes.io/docs/concepts/services-networking/ingress-controllers/ */
const CONTROLLERS: readonly IngressControllerFacts[] = [
  {
    // Several controllers of one cluster have words of their own before or behind the name.
    name: 'ingress-nginx',
    word: /nginx/i,
    controller: /^k8s\.io\/(?:[\w.-]+-)?ingress-nginx(?:-[\w.-]+)?$/,
    prefixes: [NGINX_PREFIX],
    // https://github.com/kubernetes/ingress-nginx/issues/13076
    addressAlias: 'connects to it, but some releases answer with status 503',
    takesTargetPort: true,
    // https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/controller/endpointslices.go
    takesUnnamedPort: true,
    dialsTargetPort: true,
  },
  {
    name: 'Traefik',
    word: /traefik/i,
    controller: /^traefik\.io\/ingress-controller$/,
    prefixes: ['traefik.ingress.kubernetes.io/'],
    className: /^traefik(?:-|$)/,
    addressAlias: 'connects to it where allowExternalNameServices is set',
    leftOutWithoutPort: 'path',
  },
  {
    // The class that it is started with stands behind its name.
    name: 'HAProxy',
    word: /haproxy/i,
    controller: /^haproxy\.org\/ingress-controller(?:\/.+)?$/,
    prefixes: HAPROXY_PREFIXES,
    addressAlias: CONNECTS,
    certificateKeys: HAPROXY_CERTIFICATE_KEYS,
    leftOutWithoutPort: 'path',
  },
  {
    name: 'HAProxy Ingress',
    word: /haproxy/i,
    controller: /^haproxy-ingress\.github\.io\/controller(?:\/.+)?$/,
    prefixes: ['haproxy-ingress.github.io/', 'ingress.kubernetes.io/'],
    addressAlias: CONNECTS,
    leftOutWithoutPort: 'path',
    takesTargetPort: true,
    // https://github.com/jcmoraisjr/haproxy-ingress/tree/master/pkg/converters/utils
    takesUnnamedPort: true,
  },
  {
    name: 'NGINX Ingress Controller',
    word: /nginx/i,
    controller: /^nginx\.org\/ingress-controller$/,
    prefixes: [
      ...['nginx.org/', 'nginx.com/', 'appprotect.f5.com/', 'appprotectdos.f5.com/'],
      'ingress.kubernetes.io/ssl-redirect',
    ],
  },
  {
    name: 'Kong',
    word: /kong/i,
    controller: /^ingress-controllers\.konghq\.com\/kong$/,
    prefixes: ['konghq.com/', 'configuration.konghq.com'],
    addressAlias: CONNECTS,
  },
  {
    name: 'AWS Load Balancer Controller',
    word: /alb|aws/i,
    controller: /^(?:ingress\.k8s\.aws|eks\.amazonaws\.com)\/alb$/,
    prefixes: ['alb.ingress.kubernetes.io/'],
    className: /^alb$/,
    balancerEach: { unless: ['alb.ingress.kubernetes.io/group.name'] },
    readsCertificates: false,
    leftOutWithoutPort: 'Ingress',
  },
  {
    name: 'GKE Ingress',
    word: /gce|gke/i,
    controller: /^(?:k8s\.io\/)?ingress-gce$/,
    prefixes: ['networking.gke.io/', 'ingress.gcp.kubernetes.io/'],
    className: /^gce(?:-internal)?$/,
    balancerEach: {},
    leftOutWithoutPort: 'Ingress',
  },
  {
    name: 'Tailscale',
    word: /tailscale/i,
    controller: /^tailscale\.com\/ts-ingress$/,
    prefixes: ['tailscale.com/'],
    className: /^tailscale$/,
    balancerEach: {},
    readsCertificates: false,
  },
  {
    name: 'Cilium',
    word: /cilium/i,
    controller: /^cilium\.io\/ingress-controller$/,
    prefixes: ['ingress.cilium.io/'],
    className: /^cilium$/,
    balancerEach: { unless: ['ingress.cilium.io/loadbalancer-mode', 'shared'] },
  },
];

/** The controller that an IngressClass names in `spec.controller`. */
export function tryControllerNamed(controller: string): IngressControllerFacts | undefined {
  return CONTROLLERS.find((one) => one.controller.test(controller));
}

/** The controller that people call so. */
export function tryControllerCalled(name: string): IngressControllerFacts | undefined {
  return CONTROLLERS.find((one) => one.name === name);
}

/** The controller whose documentation uses the class, which proves nothing: any class may have the name. */
export function tryControllerOfClassName(className: string): IngressControllerFacts | undefined {
  return CONTROLLERS.find((one) => one.className?.test(className));
}

/** Whether the name of a class has the word of a controller in it, and not that of ingress-nginx. */
export function isCalledOtherThanNginx(className: string): boolean {
  return !/nginx/i.test(className) && CONTROLLERS.some(({ word }) => word.test(className));
}

/** Prefixes that stand on Ingresses of other controllers too, where other programs read them. */
const SHARED = new Set([
  'ingress.kubernetes.io/',
  'ingress.kubernetes.io/ssl-redirect',
  'networking.gke.io/',
  'tailscale.com/',
]);

/** Prefixes of annotations that one controller of Ingresses alone reads. */
export const OWN_PREFIXES: readonly string[] = CONTROLLERS.flatMap(
  ({ prefixes }) => prefixes,
).filter((prefix) => !SHARED.has(prefix));

/**
 * The controller that an Ingress is written for by its annotations and its class: one whose prefixes
 * they have, as no other controller's of whose name the class is, where there is one.
 */
export function tryControllerOfAnnotations(
  keys: readonly string[],
  className: string,
): IngressControllerFacts | undefined {
  const starts = (prefixes: readonly string[]) =>
    keys.some((key) => prefixes.some((prefix) => key.startsWith(prefix)));
  const [only, ...others] = CONTROLLERS.filter(
    ({ prefixes, word }) => starts(prefixes) && (className === '' || word.test(className)),
  );
  if (!only || others.length > 0) return undefined;
  return starts(only.prefixes.filter((prefix) => OWN_PREFIXES.includes(prefix))) ? only : undefined;
}
