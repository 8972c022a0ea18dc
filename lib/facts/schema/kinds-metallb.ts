import { choice } from '../values/choice';
import { DYNAMIC_ASNS } from '../values/words';
import type { SchemaNode } from './schema-node';
import type { SchemaPlace } from './schema-place';
import {
  ANYTHING,
  FLAG,
  NUMBER,
  SELECTOR,
  TEXT,
  TEXTS,
  all,
  fields,
  listNode,
  numberFieldIn,
  objectPlace,
  textField,
} from './nodes';

const SELECTORS: SchemaNode = listNode(SELECTOR);
const ASN = numberFieldIn(0, 2 ** 32 - 1);

const POOL = objectPlace({
  spec: fields({
    addresses: TEXTS,
    ...all(FLAG, 'autoAssign avoidBuggyIPs'),
    serviceAllocation: fields({
      priority: NUMBER,
      namespaces: TEXTS,
      ...all(SELECTORS, 'namespaceSelectors serviceSelectors'),
    }),
  }),
  status: ANYTHING,
});

const ADVERTISED = {
  ipAddressPools: TEXTS,
  ...all(SELECTORS, 'ipAddressPoolSelectors nodeSelectors serviceSelectors'),
};

const L2 = objectPlace({ spec: fields({ ...ADVERTISED, interfaces: TEXTS }), status: ANYTHING });

const BGP = objectPlace({
  spec: fields({
    ...ADVERTISED,
    aggregationLength: numberFieldIn(1, Infinity),
    ...all(NUMBER, 'aggregationLengthV6 localPref'),
    ...all(TEXTS, 'communities peers'),
  }),
  status: ANYTHING,
});

const PEER = {
  ...all(ASN, 'myASN peerASN'),
  peerPort: numberFieldIn(0, 16384),
  ...all(TEXT, 'peerAddress sourceAddress routerID holdTime keepaliveTime bfdProfile password'),
  ebgpMultiHop: FLAG,
};

const OLD_PEER = objectPlace({
  spec: fields({ ...PEER, nodeSelectors: SELECTORS }),
  status: ANYTHING,
});

const NEW_PEER = objectPlace({
  spec: fields({
    ...PEER,
    ...all(TEXT, 'connectTime interface vrf'),
    dynamicASN: textField(choice(...DYNAMIC_ASNS)),
    ...all(FLAG, 'disableMP dualStackAddressFamily enableGracefulRestart'),
    localASN: numberFieldIn(1, 2 ** 32 - 1),
    passwordSecret: fields(all(TEXT, 'name namespace')),
    nodeSelectors: SELECTORS,
  }),
  status: ANYTHING,
});

const BFD = objectPlace({
  spec: fields({
    detectMultiplier: numberFieldIn(2, 255),
    minimumTtl: numberFieldIn(1, 254),
    ...all(numberFieldIn(10, 60_000), 'echoInterval receiveInterval transmitInterval'),
    ...all(FLAG, 'echoMode passiveMode'),
  }),
  status: ANYTHING,
});

const COMMUNITY = objectPlace({
  spec: fields({ communities: listNode(fields(all(TEXT, 'name value'))) }),
  status: ANYTHING,
});

/** `apiVersion kind` -> its fields, of every release. @see https://metallb.io/apis/ */
export const METALLB_KINDS: ReadonlyMap<string, SchemaPlace> = new Map([
  ['metallb.io/v1beta1 IPAddressPool', POOL],
  ['metallb.io/v1beta1 L2Advertisement', L2],
  ['metallb.io/v1beta1 BGPAdvertisement', BGP],
  ['metallb.io/v1beta1 BGPPeer', OLD_PEER],
  ['metallb.io/v1beta2 BGPPeer', NEW_PEER],
  ['metallb.io/v1beta1 BFDProfile', BFD],
  ['metallb.io/v1beta1 Community', COMMUNITY],
]);
