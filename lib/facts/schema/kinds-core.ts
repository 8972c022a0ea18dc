import { choice } from '../values/choice';
import { upToCharacters } from '../values/limits';
import { dnsLabel, dnsSubdomain, pathSegment } from '../values/names';
import { protocol } from '../values/protocols';
import { FAMILIES } from '../values/words';
import { NETWORK_POLICY } from './kinds-policies';
import { WORKLOADS } from './kinds-workloads';
import type { FieldShapes } from './shapes';
import { Leaf, TEXTS, all, fields, objectFields, since, textField } from './shapes';

const { TEXT, NUMBER, FLAG, EITHER, TEXT_MAP, ANYTHING } = Leaf;

/** What it is, a rule of its own asks. */
const notEmpty = upToCharacters(Infinity);

const SERVICE = objectFields({
  spec: fields({
    ...all(TEXT, 'type clusterIP loadBalancerIP loadBalancerClass externalName sessionAffinity'),
    ...all(TEXT, 'externalTrafficPolicy internalTrafficPolicy ipFamilyPolicy'),
    ipFamilies: [textField(choice(...FAMILIES))],
    ...all([textField(notEmpty)], 'clusterIPs externalIPs loadBalancerSourceRanges'),
    ...all(FLAG, 'publishNotReadyAddresses allocateLoadBalancerNodePorts'),
    healthCheckNodePort: NUMBER,
    selector: TEXT_MAP,
    trafficDistribution: since('trafficDistributionField', TEXT),
    sessionAffinityConfig: fields({ clientIP: fields({ timeoutSeconds: NUMBER }) }),
    ports: [
      fields({
        ...all(TEXT, 'name protocol appProtocol'),
        ...all(NUMBER, 'port nodePort'),
        targetPort: EITHER,
      }),
    ],
  }),
  status: ANYTHING,
});

const PORT = fields({ ...all(TEXT, 'name protocol appProtocol'), port: NUMBER });
// Such a field is read as written, also where it is empty.
const NODE = textField(dnsSubdomain);
const ADDRESS = fields({ ...all(TEXT, 'ip hostname'), nodeName: NODE, targetRef: ANYTHING });

const ENDPOINTS = objectFields({
  subsets: [fields({ addresses: [ADDRESS], notReadyAddresses: [ADDRESS], ports: [PORT] })],
});

const NAMED = fields({ name: TEXT });

const ENDPOINT_SLICE = objectFields({
  addressType: TEXT,
  endpoints: [
    fields({
      addresses: TEXTS,
      conditions: fields(all(FLAG, 'ready serving terminating')),
      ...{ hostname: textField(dnsLabel), nodeName: NODE, zone: TEXT },
      targetRef: ANYTHING,
      deprecatedTopology: TEXT_MAP,
      hints: fields({ forZones: [NAMED], forNodes: since('nodeHintsField', [NAMED]) }),
    }),
  ],
  ports: [
    fields({ ...all(TEXT, 'name appProtocol'), protocol: textField(protocol), port: NUMBER }),
  ],
});

const BACKEND = fields({
  service: fields({ name: TEXT, port: fields({ name: TEXT, number: NUMBER }) }),
  resource: fields(all(TEXT, 'apiGroup kind name')),
});

const INGRESS = objectFields({
  spec: fields({
    ingressClassName: textField(dnsSubdomain),
    defaultBackend: BACKEND,
    tls: [fields({ hosts: TEXTS, secretName: TEXT })],
    rules: [
      fields({
        host: TEXT,
        http: fields({ paths: [fields({ ...all(TEXT, 'path pathType'), backend: BACKEND })] }),
      }),
    ],
  }),
  status: ANYTHING,
});

const INGRESS_CLASS = objectFields({
  spec: fields({
    controller: TEXT,
    parameters: fields({
      apiGroup: textField(dnsSubdomain),
      ...all(textField(pathSegment), 'kind name'),
      namespace: textField(dnsLabel),
      scope: TEXT,
    }),
  }),
});

/** `apiVersion kind` -> its fields. @see https://kubernetes.io/docs/reference/kubernetes-api/ */
export const CORE_KINDS: ReadonlyMap<string, FieldShapes> = new Map([
  ...WORKLOADS,
  ['v1 Service', SERVICE],
  ['v1 Endpoints', ENDPOINTS],
  ['discovery.k8s.io/v1 EndpointSlice', ENDPOINT_SLICE],
  ['networking.k8s.io/v1 Ingress', INGRESS],
  ['networking.k8s.io/v1 IngressClass', INGRESS_CLASS],
  ['networking.k8s.io/v1 NetworkPolicy', NETWORK_POLICY],
  ['v1 Namespace', objectFields(all(ANYTHING, 'spec status'))],
]);
