import type { Fact } from '../values/fault';
import { allOf } from '../values/fault';
import { METHODS, allOrSome, originOfAnyRelease, redirectStatus } from '../values/http';
import { count, upToCharacters } from '../values/limits';
import { GRPC_FILTER_TYPES, PATH_MODIFIERS, URL_SCHEMES } from '../values/words';
import { authOfProtocol, eachTextOnce, oneShare, pathOfType, upToWhole } from './filter-parts';
import { bodyOfType, eachNameOnce, portOfService } from './gateway-parts';
import * as values from './gateway-values';
import {
  ANYTHING,
  FLAG,
  TEXT,
  all,
  fields,
  listField,
  numberField,
  numberFieldIn,
  textField,
  whole,
} from './nodes';

const { GROUP, KIND, NAME, NAMESPACE, PORT, word } = values;

const SOME_OR_ALL = allOf(eachTextOnce, allOrSome as Fact<readonly unknown[]>);

const HEADERS = listField(
  whole('name value', { name: values.HEADER_NAME, value: values.HEADER_VALUE }),
  allOf(count(0, 16), eachNameOnce),
);
const MODIFIER = fields({
  add: HEADERS,
  set: HEADERS,
  remove: listField(TEXT, allOf(count(0, 16), eachTextOnce)),
});

const REPLACED = whole(
  'type',
  { type: word(...PATH_MODIFIERS), ...all(values.PATH, 'replaceFullPath replacePrefixMatch') },
  pathOfType,
);

const TARGET = whole(
  'name',
  { group: GROUP, kind: KIND, namespace: NAMESPACE, name: NAME, port: PORT },
  portOfService,
);

const MIRROR = whole(
  'backendRef',
  {
    backendRef: TARGET,
    percent: numberFieldIn(0, 100),
    fraction: whole(
      'numerator',
      { numerator: numberFieldIn(0, Infinity), denominator: numberFieldIn(1, Infinity) },
      upToWhole,
    ),
  },
  oneShare,
);

const AUTH = whole(
  'protocol backendRef',
  {
    ...{ protocol: word('HTTP', 'GRPC'), backendRef: TARGET },
    ...all(ANYTHING, 'grpc http forwardBody'),
  },
  authOfProtocol,
);

const REDIRECT = fields({
  scheme: word(...URL_SCHEMES),
  hostname: values.PLAIN_HOST,
  path: REPLACED,
  port: PORT,
  statusCode: numberField(redirectStatus),
});

const CORS = fields({
  allowOrigins: listField(
    textField(allOf(upToCharacters(253), originOfAnyRelease)),
    allOf(count(0, 64), SOME_OR_ALL),
  ),
  ...all(
    listField(values.HEADER_NAME, allOf(count(0, 64), eachTextOnce)),
    'allowHeaders exposeHeaders',
  ),
  allowMethods: listField(word(...METHODS, '*'), allOf(count(0, 9), SOME_OR_ALL)),
  allowCredentials: FLAG,
  maxAge: numberFieldIn(1, Infinity),
});

const OF_BOTH = {
  ...all(MODIFIER, 'requestHeaderModifier responseHeaderModifier'),
  requestMirror: MIRROR,
  extensionRef: whole('group kind name', { group: GROUP, kind: KIND, name: NAME }),
};

export const GRPC_FILTERS = whole(
  'type',
  { ...OF_BOTH, type: word(...GRPC_FILTER_TYPES) },
  bodyOfType,
);

export const HTTP_FILTERS = whole(
  'type',
  {
    ...OF_BOTH,
    // Those of newer releases and channels as well.
    type: word(...GRPC_FILTER_TYPES, 'RequestRedirect', 'URLRewrite', 'CORS', 'ExternalAuth'),
    requestRedirect: REDIRECT,
    urlRewrite: fields({ hostname: values.PLAIN_HOST, path: REPLACED }),
    cors: CORS,
    externalAuth: AUTH,
  },
  bodyOfType,
);

export const PERSISTENCE = fields({
  sessionName: textField(upToCharacters(128, 0)),
  ...all(values.DURATION, 'absoluteTimeout idleTimeout'),
  type: word('Cookie', 'Header'),
  cookieConfig: fields({ lifetimeType: word('Permanent', 'Session') }),
});
