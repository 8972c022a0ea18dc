import { choice } from '../values/choice';
import { upToCharacters } from '../values/limits';
import { dnsLabel, dnsSubdomain, pathSegment } from '../values/names';
import { protocol } from '../values/protocols';
import { FAMILIES } from '../values/words';
import type { TypeFacts } from './type-facts';

/** Rules of their own ask what the text is. */
const notEmpty = upToCharacters(Infinity);

/** @see https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ */
export const SERVICE_FACTS: TypeFacts = {
  'core.v1.ServiceSpec.ipFamilies[]': choice(...FAMILIES),
  'core.v1.ServiceSpec.clusterIPs[]': notEmpty,
  'core.v1.ServiceSpec.externalIPs[]': notEmpty,
  'core.v1.ServiceSpec.loadBalancerSourceRanges[]': notEmpty,
  // An empty text is read as it is written, and refused.
  'core.v1.EndpointAddress.nodeName': dnsSubdomain,
  'discovery.v1.Endpoint.hostname': dnsLabel,
  'discovery.v1.Endpoint.nodeName': dnsSubdomain,
  'discovery.v1.EndpointPort.protocol': protocol,
  'networking.v1.IngressSpec.ingressClassName': dnsSubdomain,
  'networking.v1.IngressClassParametersReference.apiGroup': dnsSubdomain,
  'networking.v1.IngressClassParametersReference.kind': pathSegment,
  'networking.v1.IngressClassParametersReference.name': pathSegment,
  'networking.v1.IngressClassParametersReference.namespace': dnsLabel,
};
