import type { Fault } from './faulty';

/** A fault in what writes routes, which a table written by hand shows on one side. */
export interface EmitterFault extends Fault {
  readonly side: 'Traefik Ingress' | 'Traefik Gateway';
  /** The table. */
  readonly table: string;
}

const INGRESS = 'lib/constructs/http/ingress/ingress.ts';
const MIDDLEWARES = 'lib/constructs/http/ingress/middlewares.ts';
const HTTP_ROUTE = 'lib/constructs/http/gateway/http-route.ts';
const MANIFEST = 'lib/constructs/http/gateway/manifest.ts';

export const EMITTER_FAULTS: readonly EmitterFault[] = [
  {
    ...{ side: 'Traefik Ingress', table: 'paths and hosts', file: INGRESS },
    right: 'return { service: { name, port: { number: port } } };',
    wrong: 'return { service: { name, port: { number: 80 } } };',
  },
  {
    ...{ side: 'Traefik Ingress', table: 'paths and hosts', file: INGRESS },
    right: 'return [...byHost].map(([host, paths]) => ({ host, http: { paths } }));',
    wrong: 'return [...byHost].map(([, paths]) => ({ http: { paths } }));',
  },
  {
    ...{ side: 'Traefik Ingress', table: 'paths and hosts', file: MIDDLEWARES },
    right: "return one('rewrite', { replacePath: { path: rewritePath } });",
    wrong: 'return [];',
  },
  {
    ...{ side: 'Traefik Ingress', table: 'prefixes that are taken away', file: MIDDLEWARES },
    right: "one('strip', { stripPrefix: { prefixes: [path] } })",
    wrong: "one('strip', { stripPrefix: { prefixes: ['/'] } })",
  },
  {
    ...{ side: 'Traefik Ingress', table: 'HTTPS alone', file: MIDDLEWARES },
    right: "{ redirectScheme: { scheme: 'https', permanent: true } }",
    wrong: "{ redirectScheme: { scheme: 'http', permanent: true } }",
  },
  {
    ...{ side: 'Traefik Gateway', table: 'paths and hosts', file: HTTP_ROUTE },
    right: "const type = pathType === PathType.PREFIX ? 'PathPrefix' : pathType;",
    wrong: "const type = 'PathPrefix';",
  },
  {
    ...{ side: 'Traefik Gateway', table: 'paths and hosts', file: HTTP_ROUTE },
    right: 'requestRedirect: { scheme, hostname: host, port, path: replace, statusCode: status }',
    wrong: 'requestRedirect: { scheme, port, path: replace, statusCode: status }',
  },
  {
    ...{ side: 'Traefik Gateway', table: 'prefixes that are taken away', file: HTTP_ROUTE },
    right: "{ type: 'ReplacePrefixMatch', replacePrefixMatch: '/' };",
    wrong: "{ type: 'ReplaceFullPath', replaceFullPath: '/' };",
  },
  {
    ...{ side: 'Traefik Gateway', table: 'HTTPS alone', file: HTTP_ROUTE },
    right: 'parentRefs: parentRefs(gateway, table.namespace, [gateway.listener]),',
    wrong: 'parentRefs: parentRefs(gateway, table.namespace, [gateway.tlsListener]),',
  },
  {
    ...{ side: 'Traefik Gateway', table: 'shares and headers', file: HTTP_ROUTE },
    right: 'headers: pairs(matchHeaders),',
    wrong: '',
  },
  {
    ...{ side: 'Traefik Gateway', table: 'shares and headers', file: MANIFEST },
    right: '    port,\n    weight,\n',
    wrong: '    port,\n',
  },
  {
    ...{ side: 'Traefik Gateway', table: 'paths and hosts', file: MANIFEST },
    right: 'return { hostnames: hostnames.length > 0 ? hostnames : undefined, rules };',
    wrong: 'return { rules };',
  },
];
