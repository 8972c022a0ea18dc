import type { Manifest } from '../../../support/chart';
import { answerOf, manifestsOf, recorded } from '../../../support/routing/recorded';
import type { Answered } from '../routes/differential';
import type { Fault } from './faulty';

/** A fault in a matcher, and whose answers show it. */
export interface MatcherFault extends Fault {
  readonly by: 'Traefik Ingress' | 'Traefik Gateway' | 'Contour' | 'haproxy' | 'ingress-nginx';
}

const file = (name: string) => `test/support/routing/${name}.ts`;

interface Matcher {
  /** The module that it is in. */
  readonly entry: string;
  readonly name: string;
  /** Recorded answers, where there is no run to compare it with. */
  readonly tables: () => { manifests: readonly Manifest[]; answers: readonly Answered[] }[];
  /** What the ConfigMap of the controller said then. */
  readonly settings?: Readonly<Record<string, string>>;
}

const live = (entry: string, name: string): Matcher => ({
  ...{ entry: file(entry), name },
  tables: () => [],
});

const of = (entry: string, name: string, kept: string, prefix: string): Matcher => ({
  ...{ entry: file(entry), name, settings: recorded(kept).settings },
  tables: () =>
    recorded(kept).tables.map((table) => ({
      manifests: manifestsOf(table, prefix),
      answers: table.answers.map(answerOf),
    })),
});

const HTTP_ROUTE = file('http-route');

export const MATCHERS: Readonly<Record<MatcherFault['by'], Matcher>> = {
  'Traefik Ingress': live('traefik', 'byTraefik'),
  'Traefik Gateway': live('http-route', 'byTraefikGateway'),
  Contour: live('http-route', 'byContour'),
  haproxy: of('haproxy', 'byHaproxy', 'haproxy', 'haproxy.org/'),
  'ingress-nginx': of('nginx', 'byNginx', 'ingress-nginx', 'nginx.ingress.kubernetes.io/'),
};

export const MATCHER_FAULTS: readonly MatcherFault[] = [
  {
    ...{ by: 'Traefik Gateway', file: HTTP_ROUTE },
    right: '? 100_000',
    wrong: '? 1_000',
  },
  {
    ...{ by: 'Traefik Gateway', file: HTTP_ROUTE },
    right: '10_000 + 100 * path.value.length',
    wrong: '10_000 - 100 * path.value.length',
  },
  {
    ...{ by: 'Traefik Gateway', file: HTTP_ROUTE },
    right: "if (type === 'PathPrefix') return covers(value, path);",
    wrong: "if (type === 'PathPrefix') return path.startsWith(value);",
  },
  {
    ...{ by: 'Traefik Gateway', file: HTTP_ROUTE },
    right: 'if (change?.replaceFullPath !== undefined) return change.replaceFullPath;',
    wrong: '',
  },
  {
    ...{ by: 'Contour', file: HTTP_ROUTE },
    right: '.filter((one) => first && byPrecedence(one, first) === 0)',
    wrong: '',
  },
  {
    ...{ by: 'Contour', file: HTTP_ROUTE },
    right: 'one.toLowerCase() === name.toLowerCase() && has === value',
    wrong: 'one.toLowerCase() === name.toLowerCase()',
  },
  {
    ...{ by: 'Contour', file: HTTP_ROUTE },
    right: '(sectionName ?? request.scheme) === request.scheme',
    wrong: 'true',
  },
  {
    ...{ by: 'Contour', file: HTTP_ROUTE },
    right: "const rest = asked.slice(path.value.replace(/\\/$/, '').length)",
    wrong: 'const rest = asked.slice(0)',
  },
  {
    ...{ by: 'Contour', file: file('outcome') },
    right: 'return path === plain || path.startsWith(`${plain}/`);',
    wrong: 'return path.startsWith(plain);',
  },
  {
    ...{ by: 'Traefik Ingress', file: file('traefik') },
    right: 'priorityOf(b) - priorityOf(a)',
    wrong: 'priorityOf(a) - priorityOf(b)',
  },
  {
    ...{ by: 'Traefik Ingress', file: file('traefik') },
    right: 'return asked.startsWith(path);',
    wrong: 'return `${asked}/`.startsWith(`${path}/`);',
  },
  {
    ...{ by: 'Traefik Ingress', file: file('traefik') },
    right: 'if (redirectScheme && scheme !== redirectScheme.scheme) {',
    wrong: 'if (redirectScheme && scheme === redirectScheme.scheme) {',
  },
  {
    ...{ by: 'Traefik Ingress', file: file('traefik') },
    right: 'path: replacePath?.path ?? stripped',
    wrong: 'path: stripped',
  },
  {
    ...{ by: 'haproxy', file: file('haproxy') },
    right: 'slashed(b).length - slashed(a).length',
    wrong: 'slashed(a).length - slashed(b).length',
  },
  {
    ...{ by: 'haproxy', file: file('haproxy') },
    right: "port === '443' ? '' : `:${port}`",
    wrong: '`:${port}`',
  },
  {
    ...{ by: 'ingress-nginx', file: file('nginx') },
    right: 'b.path.length - a.path.length',
    wrong: 'a.path.length - b.path.length',
  },
  {
    ...{ by: 'ingress-nginx', file: file('nginx') },
    right: "path.includes('(?-i)') ? '' : 'i'",
    wrong: "path.includes('(?-i)') ? 'i' : ''",
  },
  {
    ...{ by: 'ingress-nginx', file: file('ingress') },
    right: 'hosts.find((one) => one === host) ??',
    wrong: '',
  },
];
