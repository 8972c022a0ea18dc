import { IN_NGINX_CONFIGURATION, WRITE_AS_IN_URL } from './sentences';
import type { Fact, Fault } from './fault';

const NOT_PATH_INGRESS_NGINX = 'is not a path for ingress-nginx';

/**
 * The path of an Ingress rule whose type is Exact or Prefix.
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
 */
export const ingressPath: Fact<string> = (path) => {
  if (!path.startsWith('/')) {
    return notAPath(
      'a path starts with "/"',
      ingressPath(`/${path}`) ? PLAIN : `write ${JSON.stringify(`/${path}`)}`,
    );
  }
  if (CONTROL.test(path)) return notAPath('no request has a control character in its path', PLAIN);
  const sequence = ['//', '/./', '/../', '%2f', '%2F'].find((text) => path.includes(text));
  if (sequence) return notAPath(`the API server refuses ${JSON.stringify(sequence)} in it`, PLAIN);
  const suffix = ['/..', '/.'].find((text) => path.endsWith(text));
  if (suffix) return notAPath(`the API server refuses ${JSON.stringify(suffix)} at its end`, PLAIN);
  return undefined;
};

/**
 * What ingress-nginx accepts of such a path since 1.12 (strict-validate-path-type).
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/configmap/#strict-validate-path-type
 */
export const ingressNginxPath: Fact<string> = (path) =>
  FORBIDDEN.test(path)
    ? {
        what: NOT_PATH_INGRESS_NGINX,
        why: 'its webhook refuses paths that contain names of nginx files or directives',
        fix: PLAIN,
      }
    : /^\/[A-Za-z0-9._/-]*$/.test(path)
      ? undefined
      : {
          what: NOT_PATH_INGRESS_NGINX,
          why: 'its webhook only accepts letters, digits, ".", "_", "-" and "/" in an Exact or Prefix path',
          fix: PLAIN,
        };

/** @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/inspector/rules.go */
const FORBIDDEN =
  /\/etc\/(?:passwd|shadow|group|nginx|ingress-controller)|\/var\/run\/secrets|_by_lua/;

/** What the webhook of ingress-nginx refuses in a path of any type. */
export const ingressNginxText: Fact<string> = (path) =>
  FORBIDDEN.test(path)
    ? {
        what: 'contains the name of an nginx file or directive',
        why: IN_NGINX_CONFIGURATION,
        fix: 'write another path',
      }
    : undefined;

// eslint-disable-next-line no-control-regex -- what ends a line in the files of a controller
const CONTROL = /[\u0000-\u001f\u007f]/;

const PLAIN = 'write the path as the browser shows it, such as "/shop/cart"';

function notAPath(why: string, fix: string): Fault {
  return { what: 'is not a path', why, fix };
}

/** What ingress-nginx accepts of a regular expression, which it writes into its configuration. */
export const ingressNginxRegex: Fact<string> = (path) =>
  FORBIDDEN.test(path) || /[\s"'`;#]/.test(path)
    ? {
        what: NOT_PATH_INGRESS_NGINX,
        why: 'the path becomes part of the nginx configuration, where blanks, quotes, ";" and "#" end it, and the webhook refuses names of nginx files and directives',
        fix: 'write the expression without them, such as "/shop/[0-9]+"',
      }
    : undefined;

/** A text as a regular expression that matches it alone. */
export function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The length of a path in an HTTPRoute, a regular expression or not. */
export const gatewayPathLength: Fact<string> = (path) =>
  path.length <= 1024
    ? undefined
    : {
        what: `has ${path.length} characters`,
        why: 'an HTTPRoute accepts at most 1024',
        fix: 'write a shorter path',
      };

/**
 * The path of a match of an HTTPRoute whose type is Exact or PathPrefix.
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#httppathmatch
 */
export const gatewayPath: Fact<string> = (path) => {
  const fault = ingressPath(path) ?? gatewayPathLength(path);
  if (fault) return fault;
  return /^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+$/.test(path)
    ? undefined
    : {
        what: 'is not a path for an HTTPRoute',
        why: 'the API server accepts the characters of a URL there, and others as "%" and two digits',
        fix: WRITE_AS_IN_URL,
      };
};

/** The path that a request gets by a rewrite or a redirect, where an HTTPRoute takes any text. */
export const newPath: Fact<string> = (path) => {
  const fault = gatewayPath(path);
  const isLikeOne = path.startsWith('/') && gatewayPathLength(path) === undefined;
  return fault && isLikeOne ? NO_NEW_PATH : fault;
};

const NO_NEW_PATH: Fault = {
  what: 'is not a path for a request',
  why: 'the API server accepts any text here, but programs interpret "//", "/./", "/../" and an escaped "/" differently, and a URL writes characters outside its alphabet as "%" and two digits',
  fix: WRITE_AS_IN_URL,
};

/** A path as a regular expression: an Ingress wants "/" at its start, and others search anywhere. */
export const regexPath: Fact<string> = (path) => {
  if (!path.startsWith('/')) return notAPath('a path starts with "/"', PLAIN);
  if (CONTROL.test(path)) return notAPath('no request has a control character in its path', PLAIN);
  try {
    new RegExp(path);
    return undefined;
  } catch {
    return {
      what: 'is not a regular expression',
      why: 'no controller could load it',
      fix: 'write for example "/shop/[0-9]+"',
    };
  }
};
