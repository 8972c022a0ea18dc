import { NGINX_PREFIX } from '../../facts/controllers/ingress-nginx-annotations';
import type { Ingress } from '../../model/objects/ingress';
import { isTrue, nginxSays } from '../../model/queries/nginx-regex';
import type { Request } from '../ask/request';
import { Scheme, isTls } from '../ask/request';
import type { Redirect } from './candidate';
import { annotationPlace } from './ingress-places';
import { sentUri } from './sent-uri';

/** What the annotations of an Ingress redirect: to a URL that is written, else to HTTPS. */
export function nginxRedirects(
  ingress: Ingress,
  hasCertificate: (host: string) => boolean,
): Redirect[] {
  return [...writtenRedirect(ingress), ...toHttps(ingress, hasCertificate)];
}

function writtenRedirect(ingress: Ingress): Redirect[] {
  const { manifest } = ingress;
  for (const [suffix, byDefault, most] of [
    ['temporal-redirect', 302, 307],
    ['permanent-redirect', 301, 308],
  ] as const) {
    const url = nginxSays(ingress, suffix) ?? '';
    if (url === '') continue;
    const code = Number(nginxSays(ingress, `${suffix}-code`) ?? '');
    const status = code >= 300 && code <= most ? code : byDefault;
    return [
      {
        status,
        text: url,
        // A variable of nginx may be any.
        urlOf: () => (url.includes('$') ? undefined : url),
        applies: () => true,
        place: annotationPlace(manifest, `${NGINX_PREFIX}${suffix}`),
      },
    ];
  }
  return [];
}

function toHttps(ingress: Ingress, hasCertificate: (host: string) => boolean): Redirect[] {
  const isForced = isTrue(nginxSays(ingress, 'force-ssl-redirect'));
  const isOff = /^(?:0|f|F|false|FALSE|False)$/.test(nginxSays(ingress, 'ssl-redirect') ?? '');
  if (isOff && !isForced) return [];
  const keepsSlash = isTrue(nginxSays(ingress, 'preserve-trailing-slash'));
  const suffix = isForced ? 'force-ssl-redirect' : 'ssl-redirect';
  const isSaid = nginxSays(ingress, suffix) !== undefined;
  const { manifest } = ingress;
  return [
    {
      status: 308,
      text: 'https://',
      urlOf: (request) => `https://${request.host}${withoutSlash(sentUri(request), keepsSlash)}`,
      applies: (request) => !isTls(request) && (isForced || hasCertificate(request.host)),
      place: isSaid
        ? annotationPlace(manifest, `${NGINX_PREFIX}${suffix}`)
        : { manifest, field: 'spec.tls' },
      why: isForced
        ? 'the annotation redirects every request to HTTPS'
        : 'ingress-nginx redirects to HTTPS where a host has TLS, unless ssl-redirect is "false"',
    },
  ];
}

function withoutSlash(uri: string, keepsSlash: boolean): string {
  return keepsSlash || !uri.endsWith('/') ? uri : uri.slice(0, -1);
}

/** nginx sends a request to the path with a slash where it proxies what is below that. */
export function slashRedirect({ manifest }: Ingress, field: string): Redirect {
  return {
    status: 301,
    text: 'the path with "/" at its end',
    urlOf: (request) => {
      const scheme = isTls(request) ? Scheme.HTTPS : Scheme.HTTP;
      const [path, ...query] = sentUri(request).split('?');
      const rest = query.length > 0 ? `?${query.join('?')}` : '';
      return `${scheme}://${request.host}${path ?? ''}/${rest}`;
    },
    applies: () => true,
    place: { manifest, field },
    why: 'nginx redirects a path without the "/" that its location ends with',
  };
}

/** Of `/` alone, for the whole host. */
export function appRootRedirect(ingresses: readonly Ingress[]): Redirect | undefined {
  const ingress = ingresses.find((one) => isRoot(nginxSays(one, 'app-root')));
  if (!ingress) return undefined;
  const root = nginxSays(ingress, 'app-root') ?? '';
  return {
    status: 302,
    text: root,
    urlOf: (request: Request) =>
      `${isTls(request) ? 'https' : 'http'}://${request.host}${hasUsualPort(request) ? '' : `:${request.port}`}${root}`,
    applies: ({ path }) => path === '/',
    place: annotationPlace(ingress.manifest, `${NGINX_PREFIX}app-root`),
  };
}

function isRoot(root = ''): boolean {
  return root.startsWith('/');
}

function hasUsualPort(request: Request): boolean {
  return request.port === (isTls(request) ? 443 : 80);
}
