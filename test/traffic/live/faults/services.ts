import type { Fault } from './faulty';

/** A fault in what Services are made of, and the claim of the outputs that it breaks. */
export interface ServiceFault extends Fault {
  readonly claim: string;
}

const PLAN = 'lib/constructs/exposure/service-plan.ts';
const PORT = 'lib/constructs/service/service-port.ts';
const ENDPOINTS = 'lib/constructs/backends/endpoints.ts';
const BACKEND = 'lib/constructs/backends/legacy-backend.ts';

export const SERVICE_FAULTS: readonly ServiceFault[] = [
  {
    ...{ claim: 'a cluster IP', file: PORT },
    right: 'targetPort: port.targetPortName ?? port.targetPort,',
    wrong: 'targetPort: port.targetPortName,',
  },
  {
    ...{ claim: 'a target port by name', file: PORT },
    right: 'targetPort: port.targetPortName ?? port.targetPort,',
    wrong: 'targetPort: port.targetPort,',
  },
  {
    ...{ claim: 'a port of UDP', file: PORT },
    right: '    protocol: port.protocol,',
    wrong: '',
  },
  {
    ...{ claim: 'a node port', file: PORT },
    right: '    nodePort: port.nodePort,',
    wrong: '',
  },
  {
    ...{ claim: 'a headless Service', file: 'lib/constructs/service/virtual-ip.ts' },
    right: "export const HEADLESS = { clusterIP: 'None' };",
    wrong: 'export const HEADLESS = {};',
  },
  {
    ...{
      claim: 'a node port with externalTrafficPolicy Local, where no pod is',
      file: PLAN,
    },
    right: 'externalIPs: externalIps && [...externalIps], externalTrafficPolicy }',
    wrong: 'externalIPs: externalIps && [...externalIps] }',
  },
  {
    ...{ claim: 'internalTrafficPolicy Local', file: 'lib/constructs/service/traffic.ts' },
    right: '    internalTrafficPolicy,\n    trafficDistribution:',
    wrong: '    trafficDistribution:',
  },
  {
    ...{ claim: 'trafficDistribution of the zone', file: 'lib/constructs/service/traffic.ts' },
    right: 'trafficDistribution: wanted && trafficDistributionText(wanted, cluster),',
    wrong: '',
  },
  {
    ...{ claim: 'session affinity', file: 'lib/constructs/service/virtual-ip.ts' },
    right: 'sessionAffinity: props.sessionAffinity,',
    wrong: '',
  },
  {
    ...{ claim: 'a load balancer, for a network that may not', file: PLAN },
    right: 'loadBalancerSourceRanges: options.sourceRanges && [...options.sourceRanges],',
    wrong: '',
  },
  {
    ...{ claim: 'an external IP', file: PLAN },
    right: 'externalIPs: [...data.options.addresses],',
    wrong: '',
  },
  {
    ...{ claim: 'publishNotReadyAddresses', file: 'lib/constructs/service/service-props.ts' },
    right: 'Object.assign(ipFamilyManifest(props), { publishNotReadyAddresses })',
    wrong: 'ipFamilyManifest(props)',
  },
  {
    ...{ claim: 'addresses outside', file: ENDPOINTS },
    right: 'port: port.targetPort ?? port.port,',
    wrong: 'port: port.port,',
  },
  {
    ...{ claim: 'a second port of addresses outside', file: ENDPOINTS },
    right: '    name: port.name,\n    port: port.targetPort',
    wrong: '    name: `of-${port.name}`,\n    port: port.targetPort',
  },
  {
    ...{ claim: 'an address that is not ready', file: ENDPOINTS },
    right: 'return { ready: false, serving: false };',
    wrong: 'return undefined;',
  },
  {
    ...{ claim: 'addresses beside pods', file: BACKEND },
    right: "'kubernetes.io/service-name': service,",
    wrong: "'kubernetes.io/service-name': `of-${service}`,",
  },
  {
    ...{ claim: 'an address outside with a name of its own', file: ENDPOINTS },
    right: '    hostname,\n    nodeName,\n    zone,',
    wrong: '    nodeName,\n    zone,',
  },
  {
    ...{
      claim: 'the Service of pod 0 of a set',
      file: 'lib/constructs/sets/pod-services.ts',
    },
    right: 'selector: { [POD_NAME]: pod } },',
    wrong: '},',
  },
  {
    ...{ claim: 'the name of pod 1 of a set', file: 'lib/constructs/common/dns-name.ts' },
    right: '`${first}.${namespace}.svc.${domain}`',
    wrong: '`${first}.${namespace}.${domain}`',
  },
];
