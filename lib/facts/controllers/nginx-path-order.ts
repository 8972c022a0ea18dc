import type { Fault, FaultAt } from '../values/fault';
import { strippingPath } from './ingress-nginx';

/** A route of a host, as the fact below needs it. */
interface OrderedRoute {
  readonly host?: string | undefined;
  readonly path: string;
  readonly pathType?: string | undefined;
}

/**
 * Whether ingress-nginx tries an expression before another one of its host: the longer text, and of
 * equal ones the greater.
 * @see https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/#path-priority
 */
export function isTriedBefore(regex: string, other: string): boolean {
  return regex.length === other.length ? regex > other : regex.length > other.length;
}

/** The signs that every match of an expression begins with, as far as that is plain; a path is one too. */
export function literalStart(regex: string): string {
  let text = '';
  for (let at = 0; at < regex.length; at += 1) {
    const sign = regex[at] ?? '';
    if (sign === '|') return '';
    if (/[*?{]/.test(sign)) return beforeLast(text, regex.slice(at));
    if (/[.[\](){}+^$]/.test(sign)) return hasAlternatives(regex.slice(at)) ? '' : text;
    if (sign === '\\') {
      at += 1;
      if (/^[A-Za-z0-9]?$/.test(regex[at] ?? ''))
        return hasAlternatives(regex.slice(at)) ? '' : text;
    }
    text += regex[at] ?? '';
  }
  return text;
}

/** The last sign may be left out. */
function beforeLast(text: string, rest: string): string {
  return hasAlternatives(rest) ? '' : text.slice(0, -1);
}

/** A bar outside of brackets, which begins another expression; one that is hard to tell counts. */
function hasAlternatives(rest: string): boolean {
  let depth = 0;
  for (const sign of rest) {
    if (/[[\\]/.test(sign)) return rest.includes('|');
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth <= 0) return true;
  }
  return false;
}

/** Whether all matches of an expression lie below a prefix. */
export function liesBelow(regex: string, prefix: string): boolean {
  const above = `${prefix.replace(/\/+$/, '')}/`.toLowerCase();
  return literalStart(regex).toLowerCase().startsWith(above);
}

/** Expressions that get no request, as a prefix of their host is written as a longer text. */
export function shadowedRegexes(routes: readonly OrderedRoute[]): FaultAt[] {
  return routes.flatMap(({ host, path, pathType }, index) => {
    if (pathType !== 'RegularExpression') return [];
    const takers = routes.flatMap((other) =>
      other.host === host && (other.pathType ?? 'Prefix') === 'Prefix' ? [other.path] : [],
    );
    const taker = takers.find(
      (prefix) => liesBelow(path, prefix) && isTriedBefore(strippingPath(prefix), path),
    );
    return taker === undefined ? [] : [{ index, field: 'path', fault: shadowed(path, taker) }];
  });
}

function shadowed(regex: string, prefix: string): Fault {
  const written = strippingPath(prefix);
  const longer = regex + '(?:)'.repeat(Math.floor((written.length - regex.length) / 4) + 1);
  return {
    what: 'gets no request',
    why: `ingress-nginx tries the longest text first, and the route of ${JSON.stringify(prefix)} is written as ${JSON.stringify(written)}`,
    fix: `write a longer text, such as ${JSON.stringify(longer)}`,
  };
}
