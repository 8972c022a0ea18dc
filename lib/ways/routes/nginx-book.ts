import type { Ingress } from '../../model/objects/ingress';
import { nginxSays } from '../../model/queries/nginx-regex';
import { objectText } from '../../model/read/manifest';
import type { Request } from '../ask/request';
import type { Action, Candidate, RouteEnd } from './candidate';
import { tryNginxPath } from './decoded-path';
import type { RouteEntry } from './entry';
import { byHost } from './host-book';
import { patternsOf, withoutLastDot } from './host-index';
import { HostNaming } from './host-naming';
import { ingressEnd, statusEnd } from './ingress-places';
import { ingressListener, notFoundHop } from './ingress-hops';
import { tryRegex } from '../../net/linear-regex';
import type { NginxCanary } from './nginx-canaries';
import { canaryShare, canaryWants, nginxCanaries, upstreamKey } from './nginx-canaries';
import type { NginxLocation } from './nginx-locations';
import { nginxLocations } from './nginx-locations';
import { appRootRedirect, nginxRedirects, slashRedirect } from './nginx-redirects';
import type { NginxServer } from './nginx-servers';
import { nginxAliases, nginxServers } from './nginx-servers';
import { PathTestKind, isPlainPath } from './path-test';
import type { RouteBook } from './route-book';

type Canaries = ReadonlyMap<string, NginxCanary>;

/** How ingress-nginx leads requests. @see https://kubernetes.github.io/ingress-nginx/user-guide/ingress-path-matching/ */
export function nginxBook(entry: RouteEntry, ingresses: readonly Ingress[]): RouteBook {
  const servers = nginxServers(ingresses);
  const aliases = nginxAliases(servers);
  const canaries = nginxCanaries(ingresses, servers);
  const serverOf = (host: string): NginxServer | undefined => {
    const name = withoutLastDot(host);
    const [exact = '', ...wider] = patternsOf(name, 'one');
    const named = servers.get(exact) ?? servers.get(aliases.get(name) ?? '*');
    return named ?? wider.map((one) => servers.get(one)).find(Boolean);
  };
  const hasCertificate = (host: string) =>
    patternsOf(withoutLastDot(host), 'one').some((one) => one !== '' && servers.get(one)?.hasTls);
  const tiersFor = byHost((host: string) => {
    const server = serverOf(host);
    return server ? [{ ranks: candidatesOf(server, canaries, hasCertificate) }] : [];
  });
  return {
    all: () =>
      [...servers.values()].flatMap((one) => candidatesOf(one, canaries, hasCertificate).flat()),
    tiersFor,
    namingOf: (host) => (serverOf(host)?.host ? HostNaming.ROUTE : HostNaming.NONE),
    tryPath: tryNginxPath,
    why: (winner, other) => whyFirst(winner, other),
    before: (request) => ingressListener(entry, ingresses, request, 'its own default certificate'),
    missing: (request) => notFoundHop(entry, ingresses, request),
  };
}

function candidatesOf(
  server: NginxServer,
  canaries: Canaries,
  hasCertificate: (host: string) => boolean,
): Candidate[][] {
  const appRoot = server.host === '' ? undefined : appRootRedirect(server.ingresses);
  return nginxLocations(server).map((rank) =>
    rank.map((location): Candidate => {
      const { claim, path } = location;
      const { manifest } = claim.ingress;
      const redirects = location.addsSlash
        ? [slashRedirect(claim.ingress, claim.field)]
        : [
            ...(appRoot ? [appRoot] : []),
            // What takes all without a host is not redirected.
            ...(claim.isDefault && claim.host === ''
              ? []
              : nginxRedirects(claim.ingress, hasCertificate)),
          ];
      return {
        manifest,
        host: server.host,
        path,
        conditions: [],
        place: { manifest, field: claim.field },
        action: { ...actionOf(location, canaries), redirects },
      };
    }),
  );
}

function actionOf({ claim, text }: NginxLocation, canaries: Canaries): Action {
  const { ingress, backend, field, isDefault } = claim;
  const place = { manifest: ingress.manifest, field };
  const main =
    isDefault && backend?.service === undefined
      ? statusEnd('ingress-nginx', 404, { ...place, field: '' }, NO_PATH)
      : ingressEnd(ingress, backend, field);
  const canary = backend ? canaries.get(upstreamKey(ingress, backend)) : undefined;
  const endsOf = (request?: Request) => withCanary(main, canary, request);
  return {
    ends: endsOf(),
    endsOf,
    ...(canary && { wants: canaryWants(canary), sometimes: canaryEnds(canary) }),
    pathOf: rewriteOf(ingress, claim.host === '' && isDefault ? '' : text),
    assumes: assumptions(ingress),
  };
}

const NO_PATH = 'no path of the host is for the request, and its Ingress has no default backend';

function withCanary(main: RouteEnd, canary?: NginxCanary, request?: Request): RouteEnd[] {
  if (!canary) return [main];
  const [end] = canaryEnds(canary);
  const share = canary.isSure ? canaryShare(canary, request) : undefined;
  // Nothing says how many of them it gets.
  if (share === undefined) return [main, end].map((one) => ({ ...one, weight: Number.NaN }));
  return [
    { ...main, weight: 1 - share },
    { ...end, weight: share },
  ].filter(({ weight }) => weight > 0);
}

/** The second is of the annotations that decide, which may be those of another Ingress. */
function canaryEnds({ ingress, backend, field, policy }: NginxCanary): [RouteEnd, RouteEnd] {
  const end = ingressEnd(ingress, backend, field);
  return [end, { ...end, place: { manifest: policy.manifest, field: 'metadata.annotations' } }];
}

function rewriteOf(ingress: Ingress, text: string): Action['pathOf'] {
  const target = nginxSays(ingress, 'rewrite-target') ?? '';
  if (target === '' || text === '' || target === text) return undefined;
  const regex = tryRegex(text, true);
  return (sent) => {
    const path = tryNginxPath(sent);
    if (!regex || path === undefined || /\$(?!\d)/.test(target)) return undefined;
    const replaced = regex.tryReplaced(path, target);
    if (!replaced) return sent;
    const [rewritten = ''] = replaced.match.split('?');
    return isPlainPath(rewritten) || rewritten.startsWith('/') ? rewritten : undefined;
  };
}

function assumptions({ manifest: { annotations } }: Ingress): string[] {
  const has = (...suffixes: string[]) =>
    suffixes.some((one) => annotations[`nginx.ingress.kubernetes.io/${one}`] !== undefined);
  return [
    ...(has('auth-url', 'auth-type', 'auth-tls-secret') ? ['the client is authenticated'] : []),
    ...(has('whitelist-source-range', 'allowlist-source-range', 'denylist-source-range')
      ? ['the address of the client is allowed by the annotation']
      : []),
    ...(has('configuration-snippet', 'server-snippet')
      ? ['the snippets of the annotations let the request through']
      : []),
  ];
}

function whyFirst(winner: Candidate, other: Candidate): string | undefined {
  const [first, second] = [winner.path, other.path];
  if (!first || !second || first.text === second.text) return undefined;
  const name = `${second.text} of ${objectText(other.manifest)}`;
  if (first.kind === PathTestKind.EXPRESSION)
    return `ingress-nginx tries the longer expression before ${name}`;
  if (first.kind === PathTestKind.EXACT) return `an exact path goes before ${name}`;
  return `the longer prefix goes before ${name}`;
}
