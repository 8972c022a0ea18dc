import type { ServiceState } from '../../facts/values/service-updates';
import { at, fieldsOf, numberOf, textOf, textsOf } from '../../model/read/fields';
import type { Manifest } from '../../model/read/manifest';

/** What of a Service decides whether it can be applied over another one. */
export function serviceState({ spec }: Manifest): ServiceState {
  const text = (key: string) => textOf(at(spec, key)) || undefined;
  const list = textsOf(at(spec, 'clusterIPs'));
  const single = text('clusterIP');
  return {
    type: text('type') ?? 'ClusterIP',
    clusterIPs: list.length > 0 ? list : single === undefined ? [] : [single],
    hasList: list.length > 0,
    ipFamilies: textsOf(at(spec, 'ipFamilies')),
    ipFamilyPolicy: text('ipFamilyPolicy'),
    hasSelector: Object.keys(fieldsOf(at(spec, 'selector'))).length > 0,
    loadBalancerClass: text('loadBalancerClass'),
    externalTrafficPolicy: text('externalTrafficPolicy'),
    healthCheckNodePort: numberOf(at(spec, 'healthCheckNodePort')) || undefined,
  };
}
