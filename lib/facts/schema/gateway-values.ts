import { choice } from '../values/choice';
import { gatewayDuration } from '../values/durations';
import type { Fault } from '../values/fault';
import { headerName, httpMethod } from '../values/http';
import { ofForm, upToCharacters } from '../values/limits';
import { labelKey, labelValue } from '../values/names';
import { portNumber } from '../values/ports';
import { weight } from '../values/routes';
import type { SchemaNode } from './schema-node';
import { TEXT_MAP, checked, numberField, textField } from './nodes';

const LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const DOMAIN = `${LABEL}(\\.${LABEL})*`;
const SUBDOMAIN = new RegExp(`^${DOMAIN}$`);
/** A host, or a wildcard for all below one. */
export const GATEWAY_HOST = new RegExp(`^(\\*\\.)?${DOMAIN}$`);

/** What fields of the Gateway API take, of every release. */
export const GROUP = textField(
  ofForm(new RegExp(`^$|^${DOMAIN}$`), 253, 'an API group', 'apps, or "" for the core group'),
);
export const KIND = textField(
  ofForm(/^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$/, 63, 'a kind', 'a kind such as Service'),
);
export const NAMESPACE = textField(
  ofForm(new RegExp(`^${LABEL}$`), 63, 'a namespace', 'a namespace such as shop'),
);
/** Of whichever kind, whose own form is not known here. */
export const NAME = textField(upToCharacters(253));
/** Of a listener, a rule or a port. */
export const SECTION = textField(ofForm(SUBDOMAIN, 253, 'a section name', 'a name such as http'));
export const HOST = textField(
  ofForm(GATEWAY_HOST, 253, 'a host', 'a name such as shop.example.com or *.example.com'),
);
export const PLAIN_HOST = textField(
  ofForm(SUBDOMAIN, 253, 'the name of one host', 'a name such as shop.example.com'),
);
export const PORT = numberField(portNumber);
export const WEIGHT = numberField(weight);
export const HEADER_NAME = textField(headerName);
export const HEADER_VALUE = textField(upToCharacters(4096));
export const QUERY_VALUE = textField(upToCharacters(1024));
export const PATH = textField(upToCharacters(1024, 0));
export const METHOD = textField(httpMethod);
export const DURATION = textField(gatewayDuration);

/** The definitions bind `^` and `$` to the first and the last word alone. */
export const ADDRESS_TYPE = textField(
  ofForm(
    new RegExp(`^Hostname|IPAddress|NamedAddress|${DOMAIN}\\/[A-Za-z0-9\\/\\-._~%!$&'()*+,;=:]+$`),
    253,
    'the type of an address',
    'IPAddress or Hostname',
  ),
);
export const PROTOCOL = textField(
  ofForm(
    new RegExp(`^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$|${DOMAIN}\\/[A-Za-z0-9]+$`),
    255,
    'a protocol',
    'HTTP, HTTPS, TLS, TCP or UDP',
  ),
);
/** Annotations. */
export const KEYS: SchemaNode = checked(TEXT_MAP, goodKeys);

export const LABELS: SchemaNode = checked(
  { ...TEXT_MAP, element: textField(labelValue) },
  goodKeys,
);

/** From 1.5 on, an implementation may have names of its own. */
export const AUTHORITIES = textField(
  ofForm(
    new RegExp(`^(System|(${DOMAIN}/([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]))$`),
    253,
    'a set of certificate authorities',
    'System',
  ),
);

export const CONTROLLER = textField(
  ofForm(
    new RegExp(`^${DOMAIN}\\/[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+$`),
    253,
    'a controller name',
    'a domain and a path, such as example.com/gateway',
  ),
);
export const URI = textField(
  ofForm(
    /^(([^:/?#]+):)(\/\/([^/?#]*))([^?#]*)(\?([^#]*))?(#(.*))?/,
    253,
    'a URI',
    'a URI such as spiffe://example.com/shop',
  ),
);

export function word(...words: readonly string[]): SchemaNode {
  return textField(choice(...words));
}

function goodKeys(map: Readonly<Record<string, unknown>>): Fault | undefined {
  for (const key of Object.keys(map).sort()) {
    const fault = labelKey(key);
    if (fault) return { ...fault, what: `has ${JSON.stringify(key)}, which ${fault.what}` };
  }
  return undefined;
}
