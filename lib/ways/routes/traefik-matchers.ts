import type { Request } from '../ask/request';
import { Scheme } from '../ask/request';
import type { Doubt, Truth } from '../chain/truth';
import { allHold, anyHolds, notOf } from '../chain/truth';
import { tryTraefikPath } from './decoded-path';
import { withoutLastDot } from './host-index';
import { tryRegex } from '../../net/linear-regex';
import { regexTruth } from './regex-truth';
import type { TraefikRuleNode } from './traefik-rule';

type Test = (request: Request) => Truth;

/** Whether a request is for a rule of Traefik. */
export function traefikTest(node: TraefikRuleNode): Test {
  if (node.kind === 'matcher') return MATCHERS.get(node.name)?.(node.values) ?? notRead(node.name);
  if (node.kind === 'not') {
    const test = traefikTest(node.node);
    return (request) => notOf(test(request));
  }
  const tests = node.nodes.map(traefikTest);
  const combined = node.kind === 'all' ? allHold : anyHolds;
  return (request) => combined(tests.map((test) => test(request)));
}

function notRead(name: string): Test {
  return () => ({ why: `the matcher ${name} of Traefik is not evaluated` });
}

const OF_ADDRESS: Doubt = {
  why: 'the rule is for addresses of clients, and that of this one is not known',
};
const OLD_FORM: Doubt = { why: 'Traefik 2 and 3 read braces in a rule in different ways' };
const WILDCARD: Doubt = { why: 'a wildcard in Host stands for a label since Traefik 3.7 alone' };

/** One of several values is enough. */
function anyValue(test: (value: string) => Test): (values: readonly string[]) => Test {
  return (values) => {
    const tests = values.map(test);
    return (request) => anyHolds(tests.map((one) => one(request)));
  };
}

function nameOf({ host }: Request): string {
  return withoutLastDot(host).toLowerCase();
}

function pathOf({ path }: Request): string {
  return tryTraefikPath(path) ?? path;
}

function isHost(value: string): Test {
  const wanted = withoutLastDot(value).toLowerCase();
  if (!wanted.startsWith('*')) return (request) => nameOf(request) === wanted;
  const end = wanted.replace(/^\*+/, '');
  const isDeep = wanted.startsWith('**');
  return (request) => {
    const host = nameOf(request);
    const label = host.slice(0, -end.length);
    return host.endsWith(end) && label !== '' && (isDeep || !label.includes('.')) && WILDCARD;
  };
}

function expression(textOf: (request: Request) => string): (value: string) => Test {
  return (value) => {
    // What looks like `{name:[a-z]+}` is no count of an expression.
    if (/\{[A-Za-z_]/.test(value)) return () => OLD_FORM;
    const regex = tryRegex(value);
    return (request) => regexTruth(regex, textOf(request), 'search');
  };
}

function path(isTaken: (path: string, value: string) => boolean): (value: string) => Test {
  return (value) =>
    value.includes('{') ? () => OLD_FORM : (request) => isTaken(pathOf(request), value);
}

function header(isExpression: boolean): (values: readonly string[]) => Test {
  return ([name = '', value = '']) => {
    const regex = isExpression ? tryRegex(value) : undefined;
    return ({ headers }) => {
      const given = headers.get(name.toLowerCase());
      if (given === undefined) return false;
      return isExpression ? regexTruth(regex, given, 'search') : given === value;
    };
  };
}

/** `Query(key, value)`, or `Query(key=value)` as Traefik 2 has it. */
function query(isExpression: boolean): (values: readonly string[]) => Test {
  return ([first = '', second]) => {
    const [name = '', ...rest] = second === undefined ? first.split('=') : [first, second];
    const value = rest.length > 0 ? rest.join('=') : undefined;
    const regex = isExpression && value !== undefined ? tryRegex(value) : undefined;
    return (request) =>
      anyHolds(
        request.query.map(([key, given]) => {
          if (key !== name) return false;
          if (value === undefined) return true;
          return isExpression ? regexTruth(regex, given, 'search') : given === value;
        }),
      );
  };
}

/** The server name that a client sends with TLS; a connection without it is for `*` alone. */
function isServerName(value: string): Test {
  const test = isHost(value);
  return (request) => value === '*' || (hasServerName(request) && test(request));
}

function hasServerName({ scheme }: Request): boolean {
  return scheme === Scheme.TLS || scheme === Scheme.HTTPS || scheme === Scheme.GRPCS;
}

function serverNameLike(value: string): Test {
  const test = expression(nameOf)(value);
  return (request) => hasServerName(request) && test(request);
}

function isMethod(value: string): Test {
  return ({ method, scheme }) => {
    const isGrpc = scheme === Scheme.GRPC || scheme === Scheme.GRPCS;
    return (isGrpc ? 'POST' : method) === value.toUpperCase();
  };
}

/** @see https://github.com/traefik/traefik/blob/master/pkg/muxer/http/matcher.go */
const MATCHERS: ReadonlyMap<string, (values: readonly string[]) => Test> = new Map([
  ['Host', anyValue(isHost)],
  ['HostHeader', anyValue(isHost)],
  ['HostRegexp', anyValue(expression(nameOf))],
  ['Path', anyValue(path((given, value) => given === value))],
  ['PathPrefix', anyValue(path((given, value) => given.startsWith(value)))],
  ['PathRegexp', anyValue(expression(pathOf))],
  ['Method', anyValue(isMethod)],
  ['Header', header(false)],
  ['Headers', header(false)],
  ['HeaderRegexp', header(true)],
  ['HeadersRegexp', header(true)],
  ['Query', query(false)],
  ['QueryRegexp', query(true)],
  ['ClientIP', () => () => OF_ADDRESS],
  ['HostSNI', anyValue(isServerName)],
  ['HostSNIRegexp', anyValue(serverNameLike)],
]);

/** The hosts without which a rule matches nothing; nothing where it may match others. */
export function tryHostsOf(node: TraefikRuleNode): readonly string[] | undefined {
  if (node.kind === 'not') return undefined;
  if (node.kind === 'matcher') return HOST_NAMES.has(node.name) ? hostsIn(node.values) : undefined;
  const each = node.nodes.map(tryHostsOf);
  if (node.kind === 'all') return each.find(Boolean);
  return each.every((one) => one !== undefined) ? each.flat() : undefined;
}

const HOST_NAMES = new Set(['Host', 'HostHeader', 'HostSNI']);

function hostsIn(values: readonly string[]): readonly string[] | undefined {
  if (values.some((one) => one === '*' || one.startsWith('**'))) return undefined;
  return values.map((one) => withoutLastDot(one).toLowerCase());
}

/** The first path that a rule asks for, for tables. */
export function pathTextOf(node: TraefikRuleNode): string {
  if (node.kind === 'matcher') return node.name.startsWith('Path') ? (node.values[0] ?? '') : '';
  return node.kind === 'not' ? '' : (node.nodes.map(pathTextOf).find(Boolean) ?? '');
}

/** Whether an expression of a rule is for a host. */
export function hasExpressionFor(node: TraefikRuleNode, request: Request): boolean {
  if (node.kind === 'not') return false;
  if (node.kind !== 'matcher') return node.nodes.some((one) => hasExpressionFor(one, request));
  return /^Host.*Regexp$/.test(node.name) && traefikTest(node)(request) !== false;
}
