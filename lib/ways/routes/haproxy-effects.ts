import {
  haproxyPathRewrite,
  isRedirectedByHaproxy,
  redirectPortOf,
} from '../../facts/controllers/haproxy-ingress';
import type { Ingress } from '../../model/objects/ingress';
import { isTls } from '../ask/request';
import type { Action, Redirect } from './candidate';
import { tryRegex } from '../../net/linear-regex';
import { sentUri } from './sent-uri';

/** What the annotations of HAProxy Technologies' controller make of the requests of an Ingress. */
export function haproxyEffects(ingress: Ingress): Pick<Action, 'redirects' | 'pathOf'> {
  const { annotations } = ingress.manifest;
  const rewrite = haproxyPathRewrite(annotations);
  return {
    redirects: toHttps(ingress),
    ...(rewrite !== undefined && { pathOf: (path) => tryRewritten(path, rewrite) }),
  };
}

function toHttps({ manifest, tls }: Ingress): Redirect[] {
  const hasTls = tls.some(({ secretName }) => secretName !== undefined);
  if (!isRedirectedByHaproxy(manifest.annotations, hasTls)) return [];
  const port = redirectPortOf(manifest.annotations);
  return [
    {
      status: 302,
      text: 'https://',
      // Where no annotation has the port, a ConfigMap may, or the option for the port of HTTPS.
      urlOf: (request) =>
        port === undefined || !/^\d+$/.test(port)
          ? undefined
          : `https://${request.host}${Number(port) === 443 ? '' : `:${port}`}${sentUri(request)}`,
      applies: (request) => !isTls(request),
      place: { manifest, field: hasTls ? 'spec.tls' : 'metadata.annotations' },
      why: 'HAProxy redirects to HTTPS where an Ingress has TLS, unless ssl-redirect is "false"',
    },
  ];
}

/** Each line takes a path, or an expression and what comes in the place of the first match. */
function tryRewritten(path: string, lines: readonly string[]): string | undefined {
  let known = path;
  for (const line of lines) {
    const parts = line.split(/\s+/);
    if (parts.length > 2) return undefined;
    const [source = '', format = ''] = parts.length === 1 ? ['(.*)', ...parts] : parts;
    // A query and what HAProxy fills in are not known here.
    if (/[%$]|\\(?!\d)/.test(format) || source.includes('?(')) return undefined;
    const regex = tryRegex(source);
    if (!regex) return undefined;
    known = regex.tryReplaced(known, format.replace(/\\(\d)/g, '$$$1'))?.text ?? known;
  }
  return known.startsWith('/') ? known : undefined;
}
