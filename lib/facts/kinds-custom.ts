import type { FieldShapes } from './shapes';
import { Leaf, TEXTS, all, fields, objectFields } from './shapes';

const { TEXT, NUMBER, FLAG, TEXT_MAP, ANYTHING } = Leaf;

const SECRET_REF = fields(all(TEXT, 'group kind namespace name'));

const GATEWAY = objectFields({
  spec: fields({
    ...all(TEXT, 'gatewayClassName defaultScope'),
    ...all(ANYTHING, 'infrastructure allowedListeners tls'),
    addresses: [fields(all(TEXT, 'type value'))],
    listeners: [
      fields({
        ...all(TEXT, 'name hostname protocol'),
        port: NUMBER,
        tls: fields({
          mode: TEXT,
          certificateRefs: [SECRET_REF],
          options: TEXT_MAP,
          frontendValidation: ANYTHING,
        }),
        allowedRoutes: fields({
          namespaces: fields({ from: TEXT, selector: ANYTHING }),
          kinds: [fields(all(TEXT, 'group kind'))],
        }),
      }),
    ],
  }),
  status: ANYTHING,
});

const PARENT = fields({ ...all(TEXT, 'group kind namespace name sectionName'), port: NUMBER });
const BACKEND = {
  ...all(TEXT, 'group kind namespace name'),
  ...all(NUMBER, 'port weight'),
};

function route(rule: FieldShapes, hasHosts: boolean): FieldShapes {
  return objectFields({
    spec: fields({
      parentRefs: [PARENT],
      useDefaultGateways: TEXT,
      ...(hasHosts ? { hostnames: TEXTS } : {}),
      rules: [rule],
    }),
    status: ANYTHING,
  });
}

const FILTERED = fields({ ...BACKEND, filters: ANYTHING });
const VALUE = fields(all(TEXT, 'type name value'));

const HTTP_ROUTE = route(
  fields({
    name: TEXT,
    ...all(ANYTHING, 'filters retry sessionPersistence'),
    timeouts: fields(all(TEXT, 'request backendRequest')),
    matches: [
      fields({
        path: fields(all(TEXT, 'type value')),
        method: TEXT,
        headers: [VALUE],
        queryParams: [VALUE],
      }),
    ],
    backendRefs: [FILTERED],
  }),
  true,
);

const GRPC_ROUTE = route(
  fields({
    name: TEXT,
    ...all(ANYTHING, 'filters sessionPersistence'),
    matches: [fields({ method: fields(all(TEXT, 'type service method')), headers: [VALUE] })],
    backendRefs: [FILTERED],
  }),
  true,
);

const PLAIN_RULE = fields({ name: TEXT, backendRefs: [fields(BACKEND)] });

const POOL = objectFields({
  spec: fields({
    addresses: TEXTS,
    ...all(FLAG, 'autoAssign avoidBuggyIPs'),
    serviceAllocation: fields({
      priority: NUMBER,
      namespaces: TEXTS,
      ...all(ANYTHING, 'namespaceSelectors serviceSelectors'),
    }),
  }),
  status: ANYTHING,
});

const ADVERTISED = {
  ipAddressPools: TEXTS,
  ...all(ANYTHING, 'ipAddressPoolSelectors nodeSelectors serviceSelectors'),
};

const L2 = objectFields({ spec: fields({ ...ADVERTISED, interfaces: TEXTS }), status: ANYTHING });

const BGP = objectFields({
  spec: fields({
    ...ADVERTISED,
    ...all(NUMBER, 'aggregationLength aggregationLengthV6 localPref'),
    ...all(TEXTS, 'communities peers'),
  }),
  status: ANYTHING,
});

const PEER = {
  ...all(NUMBER, 'myASN peerASN peerPort'),
  ...all(TEXT, 'peerAddress sourceAddress routerID holdTime keepaliveTime bfdProfile password'),
  ebgpMultiHop: FLAG,
};

const OLD_PEER = objectFields({
  spec: fields({ ...PEER, nodeSelectors: ANYTHING }),
  status: ANYTHING,
});

const NEW_PEER = objectFields({
  spec: fields({
    ...PEER,
    ...all(TEXT, 'connectTime dynamicASN interface vrf'),
    ...all(FLAG, 'disableMP dualStackAddressFamily enableGracefulRestart'),
    localASN: NUMBER,
    passwordSecret: fields(all(TEXT, 'name namespace')),
    nodeSelectors: ANYTHING,
  }),
  status: ANYTHING,
});

const BFD = objectFields({
  spec: fields({
    ...all(NUMBER, 'detectMultiplier echoInterval minimumTtl receiveInterval transmitInterval'),
    ...all(FLAG, 'echoMode passiveMode'),
  }),
  status: ANYTHING,
});

const COMMUNITY = objectFields({
  spec: fields({ communities: [fields(all(TEXT, 'name value'))] }),
  status: ANYTHING,
});

/**
 * `apiVersion kind` -> its fields, of every release and channel.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/api-spec/main/spec/ and https://metallb.io/apis/
 */
export const CUSTOM_KINDS: ReadonlyMap<string, FieldShapes> = new Map([
  ['gateway.networking.k8s.io/v1 Gateway', GATEWAY],
  ['gateway.networking.k8s.io/v1 HTTPRoute', HTTP_ROUTE],
  ['gateway.networking.k8s.io/v1 GRPCRoute', GRPC_ROUTE],
  ['gateway.networking.k8s.io/v1 TLSRoute', route(PLAIN_RULE, true)],
  ['gateway.networking.k8s.io/v1 TCPRoute', route(PLAIN_RULE, false)],
  ['gateway.networking.k8s.io/v1 UDPRoute', route(PLAIN_RULE, false)],
  ['metallb.io/v1beta1 IPAddressPool', POOL],
  ['metallb.io/v1beta1 L2Advertisement', L2],
  ['metallb.io/v1beta1 BGPAdvertisement', BGP],
  ['metallb.io/v1beta1 BGPPeer', OLD_PEER],
  ['metallb.io/v1beta2 BGPPeer', NEW_PEER],
  ['metallb.io/v1beta1 BFDProfile', BFD],
  ['metallb.io/v1beta1 Community', COMMUNITY],
]);
