import { allOf } from '../values/fault';
import { count, upToCharacters } from '../values/limits';
import {
  LISTENERS_FROM,
  MATCH_TYPES,
  PATH_MATCH_TYPES,
  ROUTES_FROM,
  TLS_MODES,
} from '../values/words';
import { eachNameOnce, eachTargetOnce, nameOfType } from './gateway-parts';
import * as values from './gateway-values';
import { GRPC_FILTERS, HTTP_FILTERS, PERSISTENCE } from './kinds-filters';
import type { SchemaNode } from './schema-node';
import type { SchemaPlace } from './schema-place';
import {
  ANYTHING,
  NUMBER,
  SELECTOR,
  TEXT_MAP,
  all,
  fields,
  listField,
  listNode,
  numberFieldIn,
  objectPlace,
  textField,
  whole,
} from './nodes';

const { GROUP, HOST, KIND, NAME, NAMESPACE, PORT, SECTION, WEIGHT, word } = values;

const SECRET_REF = whole('name', { group: GROUP, kind: KIND, namespace: NAMESPACE, name: NAME });

const LISTENER = whole('name port protocol', {
  name: SECTION,
  hostname: HOST,
  protocol: values.PROTOCOL,
  port: PORT,
  tls: fields({
    mode: word(...TLS_MODES),
    certificateRefs: listField(SECRET_REF, count(0, 64)),
    options: TEXT_MAP,
    frontendValidation: ANYTHING,
  }),
  allowedRoutes: fields({
    namespaces: fields({ from: word(...ROUTES_FROM), selector: SELECTOR }),
    kinds: listField(whole('kind', { group: GROUP, kind: KIND }), count(0, 8)),
  }),
});

const GATEWAY = objectPlace({
  spec: fields({
    gatewayClassName: NAME,
    defaultScope: word('All', 'None'),
    ...all(ANYTHING, 'backendTLS tls'),
    infrastructure: fields({
      ...{ labels: values.LABELS, annotations: values.KEYS },
      parametersRef: fields({ group: GROUP, kind: KIND, name: NAME }),
    }),
    allowedListeners: fields({
      namespaces: fields({ from: word(...LISTENERS_FROM), selector: SELECTOR }),
    }),
    addresses: listField(
      fields({ type: values.ADDRESS_TYPE, value: textField(upToCharacters(253, 0)) }),
      count(0, 16),
    ),
    listeners: listField(LISTENER, count(0, 64)),
  }),
  status: ANYTHING,
});

const GATEWAY_CLASS = objectPlace({
  spec: fields({
    controllerName: values.CONTROLLER,
    description: textField(upToCharacters(64, 0)),
    parametersRef: fields({ group: GROUP, kind: KIND, name: NAME, namespace: NAMESPACE }),
  }),
  status: ANYTHING,
});

const LISTENER_SET = objectPlace({
  spec: fields({
    parentRef: fields({ group: GROUP, kind: KIND, name: NAME, namespace: NAMESPACE }),
    listeners: listField(LISTENER, count(1, 64)),
  }),
  status: ANYTHING,
});

const PARENT = whole('name', {
  ...{ group: GROUP, kind: KIND, namespace: NAMESPACE, name: NAME },
  ...{ sectionName: SECTION, port: PORT },
});
const BACKEND = {
  ...{ group: GROUP, kind: KIND, namespace: NAMESPACE, name: NAME },
  ...{ port: PORT, weight: WEIGHT },
};

function route(rules: SchemaNode, hosts?: number): SchemaPlace {
  return objectPlace({
    spec: fields({
      parentRefs: listField(PARENT, count(0, 32)),
      useDefaultGateways: word('All', 'None'),
      ...(hosts === undefined ? {} : { hostnames: listField(HOST, count(0, hosts)) }),
      rules,
    }),
    status: ANYTHING,
  });
}

const KIND_OF_MATCH = word(...MATCH_TYPES);
const HEADER = whole('name value', {
  ...{ type: KIND_OF_MATCH, name: values.HEADER_NAME, value: values.HEADER_VALUE },
});
const HEADERS = listField(HEADER, allOf(count(0, 16), eachNameOnce));
const QUERY = whole('name value', {
  ...{ type: KIND_OF_MATCH, name: values.HEADER_NAME, value: values.QUERY_VALUE },
});

const HTTP_RULE = fields({
  name: SECTION,
  filters: listField(HTTP_FILTERS, count(0, 16)),
  sessionPersistence: PERSISTENCE,
  retry: fields({
    codes: listNode(numberFieldIn(400, 599)),
    attempts: NUMBER,
    backoff: values.DURATION,
  }),
  timeouts: fields(all(values.DURATION, 'request backendRequest')),
  matches: listField(
    fields({
      path: fields({
        type: word(...PATH_MATCH_TYPES),
        value: values.PATH,
      }),
      method: values.METHOD,
      headers: HEADERS,
      queryParams: listField(QUERY, allOf(count(0, 16), eachNameOnce)),
    }),
    count(0, 64),
  ),
  backendRefs: listField(
    whole('name', { ...BACKEND, filters: listField(HTTP_FILTERS, count(0, 16)) }),
    count(0, 16),
  ),
});

const GRPC_NAME = textField(upToCharacters(1024, 0));

const GRPC_RULE = fields({
  name: SECTION,
  filters: listField(GRPC_FILTERS, count(0, 16)),
  sessionPersistence: PERSISTENCE,
  matches: listField(
    fields({
      method: fields({ type: KIND_OF_MATCH, service: GRPC_NAME, method: GRPC_NAME }),
      headers: HEADERS,
    }),
    count(0, 64),
  ),
  backendRefs: listField(
    whole('name', { ...BACKEND, filters: listField(GRPC_FILTERS, count(0, 16)) }),
    count(0, 16),
  ),
});

const HTTP_ROUTE = route(listField(HTTP_RULE, count(0, 16)), 16);
const GRPC_ROUTE = route(listField(GRPC_RULE, count(0, 16)), 16);

const PLAIN_RULE = whole('backendRefs', {
  name: SECTION,
  backendRefs: listField(whole('name', BACKEND), count(1, 16)),
});

const PLAIN_RULES = listField(PLAIN_RULE, count(1, 1));

const GRANT = objectPlace({
  spec: fields({
    from: listField(
      whole('group kind namespace', { group: GROUP, kind: KIND, namespace: NAMESPACE }),
      count(1, 16),
    ),
    to: listField(whole('group kind', { group: GROUP, kind: KIND, name: NAME }), count(1, 16)),
  }),
});

const BACKEND_TLS = objectPlace({
  spec: fields({
    options: TEXT_MAP,
    targetRefs: listField(
      whole('group kind name', { group: GROUP, kind: KIND, name: NAME, sectionName: SECTION }),
      allOf(count(1, 16), eachTargetOnce),
    ),
    validation: fields({
      hostname: values.PLAIN_HOST,
      wellKnownCACertificates: values.AUTHORITIES,
      caCertificateRefs: listField(
        whole('group kind name', { group: GROUP, kind: KIND, name: NAME }),
        count(0, 8),
      ),
      subjectAltNames: listField(
        whole(
          'type',
          { type: word('Hostname', 'URI'), hostname: HOST, uri: values.URI },
          nameOfType,
        ),
        count(0, 5),
      ),
    }),
  }),
  status: ANYTHING,
});

/**
 * `apiVersion kind` -> its fields, of every release and channel, and what all of them take there.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/api-spec/main/spec/
 */
export const GATEWAY_KINDS: ReadonlyMap<string, SchemaPlace> = new Map(
  Object.entries({
    'v1 Gateway': GATEWAY,
    'v1beta1 Gateway': GATEWAY,
    'v1 GatewayClass': GATEWAY_CLASS,
    'v1beta1 GatewayClass': GATEWAY_CLASS,
    'v1 ListenerSet': LISTENER_SET,
    'v1 HTTPRoute': HTTP_ROUTE,
    'v1beta1 HTTPRoute': HTTP_ROUTE,
    'v1 GRPCRoute': GRPC_ROUTE,
    'v1 TLSRoute': route(PLAIN_RULES, 1024),
    'v1 TCPRoute': route(PLAIN_RULES),
    'v1 UDPRoute': route(PLAIN_RULES),
    'v1 ReferenceGrant': GRANT,
    'v1beta1 ReferenceGrant': GRANT,
    'v1 BackendTLSPolicy': BACKEND_TLS,
  }).map(([kind, shapes]) => [`gateway.networking.k8s.io/${kind}`, shapes]),
);
