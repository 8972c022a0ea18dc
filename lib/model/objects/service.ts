import type { Fields, Texts } from '../read/fields';
import {
  at,
  fieldsOf,
  flagOf,
  isAbsent,
  listOf,
  numberOf,
  textMapOf,
  textOf,
  textsOf,
} from '../read/fields';
import type { Manifest } from '../read/manifest';
import { Alike } from './alike';
import { elementField } from './element-field';

/** A Service, with what the API server fills in. */
export interface Service {
  readonly manifest: Manifest;
  /** `ClusterIP` where none is written. */
  readonly type: string;
  readonly isHeadless: boolean;
  /** `clusterIP` and `clusterIPs` as written, without `None`. */
  readonly clusterIps: readonly string[];
  /** Empty where the Service selects nothing. */
  readonly selector: Texts;
  readonly hasSelector: boolean;
  readonly ports: readonly PortOfService[];
  readonly externalName?: string;
  readonly externalIps: readonly string[];
  readonly loadBalancerIp?: string;
  readonly loadBalancerClass?: string;
  readonly externalTrafficPolicy?: string;
  readonly internalTrafficPolicy?: string;
  readonly publishesNotReady: boolean;
  readonly allocatesNodePorts: boolean;
  /** Whether it says so little that it is most likely a part of one that something else makes. */
  readonly isPart: boolean;
}

export interface PortOfService {
  /** Where it stands: `spec.ports[0]`. */
  readonly field: string;
  /** Empty where none is written. */
  readonly name: string;
  readonly port?: number;
  /** `TCP` where none is written. */
  readonly protocol: string;
  /** The number or the name of a container port; nothing where none, 0 or '' is written. */
  readonly targetPort?: number | string;
  /** Nothing where none, or 0, is written: the cluster picks one. */
  readonly nodePort?: number;
  readonly appProtocol?: string;
  readonly fields: Fields;
}

/** @param ports those that were read of other Services */
export function serviceOf(manifest: Manifest, ports = new Alike<PortOfService>()): Service {
  const { spec } = manifest;
  const clusterIps = clusterIpsOf(spec);
  const selector = textMapOf(at(spec, 'selector'));
  const isHeadless = clusterIps.includes('None');
  return {
    manifest,
    type: textOf(at(spec, 'type')) || 'ClusterIP',
    isHeadless,
    clusterIps:
      clusterIps.length === 0 ? clusterIps : clusterIps.filter((ip) => ip !== '' && ip !== 'None'),
    selector,
    hasSelector: hasEntries(selector),
    ports: ports.of(listOf(at(spec, 'ports')), 'spec.ports', portsOf),
    externalName: textOf(at(spec, 'externalName')),
    externalIps: textsOf(at(spec, 'externalIPs')),
    loadBalancerIp: textOf(at(spec, 'loadBalancerIP')),
    loadBalancerClass: textOf(at(spec, 'loadBalancerClass')),
    externalTrafficPolicy: textOf(at(spec, 'externalTrafficPolicy')),
    internalTrafficPolicy: textOf(at(spec, 'internalTrafficPolicy')),
    publishesNotReady: flagOf(at(spec, 'publishNotReadyAddresses')) ?? false,
    allocatesNodePorts: flagOf(at(spec, 'allocateLoadBalancerNodePorts')) ?? true,
    isPart:
      !isHeadless && ['selector', 'ports', 'externalName'].every((key) => isAbsent(at(spec, key))),
  };
}

function clusterIpsOf(spec: Fields): readonly string[] {
  const first = textOf(at(spec, 'clusterIP'));
  const all = textsOf(at(spec, 'clusterIPs'));
  if (first === undefined) return all.length < 2 ? all : [...new Set(all)];
  return all.length === 0 ? [first] : [...new Set([first, ...all])];
}

function hasEntries(texts: Texts): boolean {
  for (const _ in texts) return true;
  return false;
}

function portsOf(list: readonly unknown[], field: string): readonly PortOfService[] {
  return list.map((port, index) => servicePortOf(port, elementField(field, index)));
}

function servicePortOf(port: unknown, field: string): PortOfService {
  const targetPort = at(port, 'targetPort');
  return {
    field,
    name: textOf(at(port, 'name')) ?? '',
    port: numberOf(at(port, 'port')),
    protocol: textOf(at(port, 'protocol')) || 'TCP',
    targetPort: (textOf(targetPort) ?? numberOf(targetPort)) || undefined,
    nodePort: numberOf(at(port, 'nodePort')) || undefined,
    appProtocol: textOf(at(port, 'appProtocol')),
    fields: fieldsOf(port),
  };
}
