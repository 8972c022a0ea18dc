import { unreadHosts } from '../../../lib/ways/routes/unread-routes';
import { networkOf } from '../../support/network';

/** Kind and spec as the definitions of each have them, and the hosts that it is for. */
test.each([
  [
    'projectcontour.io/v1 HTTPProxy',
    'virtualhost: { fqdn: a.test }',
    'spec.virtualhost.fqdn a.test',
  ],
  ['networking.istio.io/v1 VirtualService', 'hosts: ["*.a.test"]', 'spec.hosts[0] *.a.test'],
  ['networking.istio.io/v1 VirtualService', 'hosts: ["*"]', 'spec.hosts[0] '],
  ['route.openshift.io/v1 Route', 'host: a.test', 'spec.host a.test'],
  ['k8s.nginx.org/v1 VirtualServer', 'host: a.test', 'spec.host a.test'],
  ['k8s.nginx.org/v1 TransportServer', 'host: a.test', 'spec.host a.test'],
  ['getambassador.io/v3alpha1 Mapping', 'hostname: "*.a.test"', 'spec.hostname *.a.test'],
  ['getambassador.io/v3alpha1 Mapping', 'host: a.test', 'spec.host a.test'],
  ['getambassador.io/v3alpha1 Mapping', 'host: b.test, hostname: a.test', 'spec.hostname a.test'],
  ['getambassador.io/v3alpha1 Mapping', 'hostname: null, host: a.test', 'spec.host a.test'],
  ['getambassador.io/v3alpha1 Mapping', 'hostname: "", host: a.test', 'spec.host a.test'],
  ['getambassador.io/v3alpha1 Mapping', 'host: "a.*", host_regex: true', undefined],
  [
    'getambassador.io/v3alpha1 Mapping',
    'hostname: a.test, host: "b.*", host_regex: true',
    'spec.hostname a.test',
  ],
  ['getambassador.io/v3alpha1 TCPMapping', 'host: a.test, port: 9443', 'spec.host a.test'],
  ['zalando.org/v1 RouteGroup', 'hosts: [a.test]', 'spec.hosts[0] a.test'],
  [
    'gateway.solo.io/v1 VirtualService',
    'virtualHost: { domains: [A.test] }',
    'spec.virtualHost.domains[0] a.test',
  ],
  [
    'serving.knative.dev/v1beta1 DomainMapping',
    'ref: { kind: Service, name: web }',
    'metadata.name own.test',
  ],
])('%s { %s }: %s', (type, spec, expected) => {
  const [apiVersion, kind] = type.split(' ');
  const network = networkOf(
    `{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: own.test }, spec: { ${spec} } }`,
  );
  const found = unreadHosts(network).map(({ field, host }) => `${field} ${host}`);
  expect(found).toEqual(expected === undefined ? [] : [expected]);
});
