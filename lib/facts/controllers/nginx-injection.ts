import { first, firstNumber } from '../releases/answer';
import type { Fault } from '../values/fault';
import { isBlankValue, tryNginxAnnotation } from './ingress-nginx-annotations';

/**
 * The annotations whose validators let directives through in older releases; for all of them it holds
 * before annotations were validated.
 * @see https://kubernetes.io/docs/reference/issues-security/official-cve-feed/
 */
export const HOLES: Readonly<Record<string, string>> = {
  'auth-method': 'CVE-2026-1580',
  'auth-proxy-set-headers': 'CVE-2025-15566',
  'auth-tls-match-cn': 'CVE-2025-1097',
  'auth-url': 'CVE-2025-24514',
  'mirror-host': 'CVE-2025-1098',
  'mirror-target': 'CVE-2025-1098',
  'permanent-redirect': 'CVE-2023-5044',
  'rewrite-target': 'CVE-2026-3288',
};

/** Annotations whose value is one argument or two of a directive, which may be quoted. */
const ARGUMENTS = new Set([
  ...['proxy-cookie-domain', 'proxy-cookie-path', 'proxy-redirect-from', 'proxy-redirect-to'],
]);

/** What ends a directive, a block or a quoted text of nginx, or begins one. */
const SYNTAX = /[;{}"'`\r\n]/;

/** Braces are signs of regular expressions too. */
const SYNTAX_OF_REGEX = /[;"\r\n]/;

/**
 * Where the value of an annotation contains what could end its directive, and the validator of
 * ingress-nginx refuses it.
 * @see https://github.com/kubernetes/ingress-nginx/blob/main/internal/ingress/annotations/parser/validators.go
 */
export function nginxInjection(suffix: string, value: string): Fault | undefined {
  const annotation = tryNginxAnnotation(suffix);
  if (!annotation?.isText || isBlankValue(value, true)) return undefined;
  const isCommonName = suffix === 'auth-tls-match-cn'; // whose validator accepts any expression
  if (!isCommonName && !annotation.fact(value)) return undefined;
  const given = ARGUMENTS.has(suffix) ? withoutQuoted(value.trim()) : value.trim();
  const [sign] = (isCommonName ? SYNTAX_OF_REGEX : SYNTAX).exec(given) ?? [];
  return sign === undefined ? undefined : injects(sign, byAnnotation(suffix));
}

/**
 * Where a path contains what could end its location. As a regular expression it stands in quotes, and
 * braces of a path of the type ImplementationSpecific may be meant as they are.
 * @see https://github.com/kubernetes/ingress-nginx/pull/14501
 */
export function nginxPathInjection(
  path: string,
  pathType: string | undefined,
  isRegex: boolean,
): Fault | undefined {
  const isFree = pathType !== 'Exact' && pathType !== 'Prefix';
  const syntax = isRegex ? SYNTAX_OF_REGEX : isFree ? SYNTAX_OF_TEXT : SYNTAX_OF_PATH;
  const [sign] = syntax.exec(path) ?? [];
  return sign === undefined ? undefined : injects(sign, BY_PATH);
}

const SYNTAX_OF_PATH = /[;{}\r\n]/;
const SYNTAX_OF_TEXT = /[;\r\n]/;

function injects(sign: string, why: string): Fault {
  const shown = JSON.stringify(sign);
  return {
    what: `contains ${shown}, which is syntax of nginx`,
    why,
    fix: `write it without ${shown}`,
  };
}

function byAnnotation(suffix: string): string {
  const cve = HOLES[suffix] ?? 'CVE-2021-25746';
  return `this is how an annotation injects directives into the configuration of ingress-nginx, which can read every Secret (${cve}); ${first('nginxValidation')} and later refuse the Ingress or ignore the annotation`;
}

const BY_PATH = `this is how a path injects directives into the configuration of ingress-nginx, which can read every Secret (CVE-2026-24512), and releases before ${firstNumber('nginxQuotedPaths')} write it there without quotes`;

/** Without what stands in quotes as nginx reads them, which are an argument as a whole. */
function withoutQuoted(value: string): string {
  return value.replace(/(?<=^|\s)(?:"[^"\\]*"|'[^'\\]*')(?=\s|$)/g, '');
}
