import type { RoutePart } from '../../model/objects/route';
import { at, numberOf, textOf, within } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';
import type { Request } from '../ask/request';
import { isTls } from '../ask/request';
import type { Redirect } from './candidate';
import type { PathTest } from './path-test';
import { PathTestKind, prefixReplaced } from './path-test';
import { queryText } from './sent-uri';

type Rewrite = (path: string) => string | undefined;

/** What filters make of a request. */
export interface FilterEffect {
  readonly redirects: readonly Redirect[];
  readonly pathOf?: Rewrite;
  readonly assumes: readonly string[];
}

export function filterEffect(
  manifest: Manifest,
  filters: readonly RoutePart[],
  path: PathTest | undefined,
): FilterEffect {
  const types = filters.map(({ fields }) => textOf(at(fields, 'type')) ?? '');
  const redirects = filters.flatMap((filter, index) =>
    types[index] === 'RequestRedirect' ? [redirectOf(manifest, filter, path)] : [],
  );
  const rewrite = filters.find((_, index) => types[index] === 'URLRewrite');
  return {
    redirects,
    pathOf: rewrite && pathChange(within(rewrite.fields, 'urlRewrite', 'path'), path),
    assumes: [...new Set(types)].flatMap((type) => ASSUMED[type] ?? []),
  };
}

const ASSUMED: Readonly<Record<string, string[]>> = {
  ExtensionRef: ['the filter of the implementation lets the request through'],
  ExternalAuth: ['the client is authenticated'],
};

function redirectOf(
  manifest: Manifest,
  { field, fields }: RoutePart,
  path: PathTest | undefined,
): Redirect {
  const redirect = at(fields, 'requestRedirect');
  const [scheme, hostname] = [textOf(at(redirect, 'scheme')), textOf(at(redirect, 'hostname'))];
  const port = numberOf(at(redirect, 'port'));
  const change = pathChange(at(redirect, 'path'), path);
  return {
    status: numberOf(at(redirect, 'statusCode')) ?? 302,
    text: `${scheme ?? 'the same scheme'}://${hostname ?? 'the same host'}`,
    place: { manifest, field },
    applies: () => true,
    urlOf: (request) => {
      const to = change ? change(request.path) : request.path;
      if (to === undefined) return undefined;
      const newScheme = scheme ?? (isTls(request) ? 'https' : 'http');
      const newPort = port ?? (scheme === undefined ? request.port : usualPort(scheme));
      const shown = newPort === undefined || newPort === usualPort(newScheme) ? '' : `:${newPort}`;
      return `${newScheme}://${hostText(hostname ?? request.host)}${shown}${to}${queryText(request.query)}`;
    },
  };
}

function usualPort(scheme: string): number | undefined {
  if (scheme === 'http') return 80;
  return scheme === 'https' ? 443 : undefined;
}

function hostText(host: Request['host']): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** Nothing where the path stays. */
function pathChange(path: unknown, match: PathTest | undefined): Rewrite | undefined {
  const type = textOf(at(path, 'type'));
  if (type === 'ReplaceFullPath') {
    const text = textOf(at(path, 'replaceFullPath')) ?? '';
    return () => (text.startsWith('/') ? text : `/${text}`);
  }
  if (type !== 'ReplacePrefixMatch') return undefined;
  const text = textOf(at(path, 'replacePrefixMatch')) ?? '';
  const replacement = text === '' || text.startsWith('/') ? text : `/${text}`;
  // With any other match the route is refused.
  if (match?.kind !== PathTestKind.PREFIX) return () => undefined;
  return (sent) => withSlash(prefixReplaced(sent, match.text, replacement));
}

function withSlash(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}
