import type { Network } from '../../model/queries/network';
import { at, flagOf, isAbsent, listOf, numberOf, textOf, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Request } from '../ask/request';
import { isTls } from '../ask/request';
import type { Truth } from '../chain/truth';
import type { Action, Redirect } from './candidate';
import { tryRegex } from '../../net/linear-regex';
import { EXPRESSION_NOT_READ } from './regex-truth';
import { isPlainPath } from './path-test';
import { sentUri } from './sent-uri';
import type { TraefikReference } from './traefik-references';
import { traefikReference } from './traefik-references';

type Rewrite = (path: string) => string | undefined;

/** What Middlewares make of a request, one after the other. */
export type MiddlewareEffect = Required<Pick<Action, 'redirects' | 'assumes'>> & {
  readonly pathOf: Rewrite;
};

const SAME: Rewrite = (path) => path;

/** Chains of Middlewares that people write are not deeper. */
const DEEPEST = 5;

/** @see https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/overview/ */
export function middlewareEffect(
  network: Network,
  references: readonly TraefikReference[],
): MiddlewareEffect {
  const steps = references.flatMap((one) => withChains(network, one, DEEPEST));
  const redirects: Redirect[] = [];
  const assumes: string[] = [];
  let pathOf = SAME;
  for (const { found, name, namespace } of steps) {
    const before = pathOf;
    const rewrite = found ? tryRewrite(found) : () => undefined;
    const redirect = found && tryRedirect(found, before);
    if (redirect) redirects.push(redirect);
    else if (rewrite) {
      pathOf = (path) => {
        const known = before(path);
        return known === undefined ? undefined : rewrite(known);
      };
    }
    if (!redirect && !(found && rewrite)) {
      assumes.push(
        `Middleware ${name.includes('@') ? name : `${namespace}/${name}`} lets the request through`,
      );
    }
  }
  return { redirects, pathOf, assumes: [...new Set(assumes)] };
}

function withChains(
  network: Network,
  reference: TraefikReference,
  depth: number,
): TraefikReference[] {
  const { found } = reference;
  const list = at(at(found?.spec, 'chain'), 'middlewares');
  if (!found || depth === 0 || isAbsent(list)) return [reference];
  return listOf(list).flatMap((one) =>
    withChains(network, traefikReference(network, 'Middleware', one, found.namespace), depth - 1),
  );
}

/** Nothing where a Middleware leaves the path as it is. */
function tryRewrite({ spec }: Manifest): Rewrite | undefined {
  const strip = at(spec, 'stripPrefix');
  if (!isAbsent(strip))
    return stripped(textsOf(at(strip, 'prefixes')), flagOf(at(strip, 'forceSlash')));
  const stripRegex = at(spec, 'stripPrefixRegex');
  if (!isAbsent(stripRegex)) return () => undefined;
  const added = at(spec, 'addPrefix');
  if (!isAbsent(added)) return (path) => `${withSlash(textOf(at(added, 'prefix')) ?? '')}${path}`;
  const replaced = at(spec, 'replacePath');
  if (!isAbsent(replaced)) return () => textOf(at(replaced, 'path'));
  const byRegex = at(spec, 'replacePathRegex');
  if (!isAbsent(byRegex)) {
    const regex = tryRegex((textOf(at(byRegex, 'regex')) ?? '').trim());
    const replacement = (textOf(at(byRegex, 'replacement')) ?? '').trim();
    return (path) => regex?.tryAllReplaced(path, replacement);
  }
  return undefined;
}

function stripped(prefixes: readonly string[], forcesSlash = false): Rewrite {
  return (path) => {
    const prefix = prefixes.map((one) => one.trim()).find((one) => path.startsWith(one));
    if (prefix === undefined) return path;
    const rest = path.slice(prefix.length);
    const made = withSlash(rest);
    if (forcesSlash) return made;
    // Traefik refuses a path such as "//" that is left over.
    return rest === '' || isPlainPath(made) ? made : undefined;
  };
}

function withSlash(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

function tryRedirect(manifest: Manifest, pathOf: Rewrite): Redirect | undefined {
  const { spec } = manifest;
  const scheme = at(spec, 'redirectScheme');
  if (!isAbsent(scheme)) return schemeRedirect(manifest, scheme, pathOf);
  const regex = at(spec, 'redirectRegex');
  return isAbsent(regex) ? undefined : regexRedirect(manifest, regex, pathOf);
}

function schemeRedirect(manifest: Manifest, fields: unknown, pathOf: Rewrite): Redirect {
  const wanted = textOf(at(fields, 'scheme')) ?? '';
  const port = textOf(at(fields, 'port')) ?? String(numberOf(at(fields, 'port')) ?? '');
  const isUsual = port === '' || Number(port) === usualPort(wanted);
  const urlOf = (request: Request) => {
    const uri = tryUri(request, pathOf);
    if (uri === undefined) return undefined;
    return `${wanted}://${hostText(request)}${isUsual ? '' : `:${port}`}${uri}`;
  };
  return {
    ...statusOf(fields, flagOf(at(fields, 'forcePermanentRedirect'))),
    text: `${wanted}://`,
    place: { manifest, field: 'spec.redirectScheme' },
    urlOf,
    applies: (request) => {
      const own = isTls(request) ? 'https' : 'http';
      return own !== wanted || request.port !== (Number(port) || usualPort(wanted));
    },
  };
}

function regexRedirect(manifest: Manifest, fields: unknown, pathOf: Rewrite): Redirect {
  const source = textOf(at(fields, 'regex')) ?? '';
  const replacement = textOf(at(fields, 'replacement')) ?? '';
  const regex = tryRegex(source);
  const urlOf = (request: Request) => {
    const asked = urlAsked(request, pathOf);
    return asked === undefined ? undefined : regex?.tryAllReplaced(asked, replacement);
  };
  return {
    ...statusOf(fields),
    text: replacement,
    place: { manifest, field: 'spec.redirectRegex' },
    urlOf,
    applies: (request): Truth => {
      const asked = urlAsked(request, pathOf);
      if (!regex || asked === undefined) return EXPRESSION_NOT_READ;
      return regex.search(asked) && urlOf(request) !== asked;
    },
  };
}

/** GET is answered with 301 and 302, and what has a body with 308 and 307. */
function statusOf(fields: unknown, isForced = false): Pick<Redirect, 'status' | 'statusOf'> {
  if (isForced) return { status: 308 };
  const [status, other] = flagOf(at(fields, 'permanent')) === true ? [301, 308] : [302, 307];
  return { status, statusOf: ({ method }) => (method === 'GET' ? status : other) };
}

function usualPort(scheme: string): number {
  return scheme === 'https' ? 443 : 80;
}

function urlAsked(request: Request, pathOf: Rewrite): string | undefined {
  const uri = tryUri(request, pathOf);
  if (uri === undefined) return undefined;
  const isUsual = request.port === (isTls(request) ? 443 : 80);
  return `${isTls(request) ? 'https' : 'http'}://${hostText(request)}${isUsual ? '' : `:${request.port}`}${uri}`;
}

function tryUri(request: Request, pathOf: Rewrite): string | undefined {
  const path = pathOf(request.path);
  return path === undefined ? undefined : sentUri({ ...request, path });
}

function hostText({ host }: Request): string {
  return host.includes(':') ? `[${host}]` : host;
}
