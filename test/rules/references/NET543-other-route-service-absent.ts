import type { RuleCases } from '../cases';

const service = (name: string) => `---
apiVersion: v1
kind: Service
metadata: {name: ${name}, namespace: ci}
spec: {selector: {app: builder}, ports: [{name: http, port: 8080}]}
`;
const route = (name: string, to: string) => `---
apiVersion: route.openshift.io/v1
kind: Route
metadata: {name: ${name}, namespace: ci}
spec:
  host: builder.apps.example.net
  to: {kind: Service, name: ${to}}
  port: {targetPort: http}
`;
const object = (apiVersion: string, kind: string, spec: string) => `---
apiVersion: ${apiVersion}
kind: ${kind}
metadata: {name: builder, namespace: ci}
spec: ${spec}
`;
const at = (kind: string, field: string) => [[`${kind} ci/builder ${field}`]];

export const cases: RuleCases = {
  wrong: {
    yaml: service('builder-dev') + route('builder-dev', 'builder'),
    text: `
warning NET543 other-route-service-absent: no Service builder of namespace ci is in the checked files
  wrong.yaml:12   Route ci/builder-dev   spec.to.name
  why: the Route and Service builder-dev have one prefix or suffix, which kustomize does not add to this field
  fix: Write builder-dev, or list the field in the nameReference of a configuration of kustomize.
  see: npx cdk8s-reach rules NET543
`,
  },
  right: service('builder-dev') + route('builder-dev', 'builder-dev'),
  silent: {
    'no Services given': { yaml: route('builder', 'builder') },
    'a service of Traefik itself': {
      yaml:
        service('builder') +
        object(
          'traefik.io/v1alpha1',
          'IngressRoute',
          '{routes: [{services: [{kind: TraefikService, name: api@internal}]}]}',
        ),
    },
    'a host outside the cluster': {
      yaml:
        service('builder') +
        object(
          'networking.istio.io/v1',
          'VirtualService',
          '{hosts: [a], http: [{route: [{destination: {host: api.example.net}}]}]}',
        ),
    },
  },
  reported: {
    'as advice, a Service that the controller of a custom object may create': {
      severity: 'info',
      yaml:
        service('builder-dev') +
        route('builder-dev', 'builder') +
        object('rabbitmq.com/v1beta1', 'RabbitmqCluster', '{replicas: 3}'),
      at: [['Route ci/builder-dev spec.to.name']],
    },
    'as a warning, beside a custom object of another group': {
      severity: 'warning',
      yaml:
        service('builder-dev') +
        route('builder-dev', 'builder') +
        object('monitoring.coreos.com/v1', 'PrometheusRule', '{groups: []}'),
      at: [['Route ci/builder-dev spec.to.name']],
    },
    'of Traefik': {
      yaml:
        service('builder') +
        object(
          'traefik.io/v1alpha1',
          'IngressRouteTCP',
          '{routes: [{services: [{name: other, port: 80}]}]}',
        ),
      at: at('IngressRouteTCP', 'spec.routes[0].services[0].name'),
    },
    'of a mirror of Traefik': {
      yaml:
        service('builder') +
        object(
          'traefik.io/v1alpha1',
          'TraefikService',
          '{mirroring: {name: builder, port: 8080, mirrors: [{name: other, port: 80}]}}',
        ),
      at: at('TraefikService', 'spec.mirroring.mirrors[0].name'),
    },
    'of Contour': {
      yaml:
        service('builder') +
        object(
          'projectcontour.io/v1',
          'HTTPProxy',
          '{tcpproxy: {services: [{name: other, port: 80}]}}',
        ),
      at: at('HTTPProxy', 'spec.tcpproxy.services[0].name'),
    },
    'of Istio': {
      yaml:
        service('builder') +
        object(
          'networking.istio.io/v1',
          'VirtualService',
          '{hosts: [a], http: [{route: [{destination: {host: builder.cd.svc.cluster.local}}]}]}',
        ),
      at: at('VirtualService', 'spec.http[0].route[0].destination.host'),
    },
    'an alternate backend of OpenShift': {
      yaml:
        service('builder') +
        object(
          'route.openshift.io/v1',
          'Route',
          '{to: {kind: Service, name: builder}, alternateBackends: [{kind: Service, name: other}]}',
        ),
      at: at('Route', 'spec.alternateBackends[0].name'),
    },
  },
};
