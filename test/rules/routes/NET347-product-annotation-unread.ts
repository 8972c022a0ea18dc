import type { RuleCases } from '../cases';
import { ingressYaml } from '../route-yaml';

const SERVICE = (annotations: string) => `
apiVersion: v1
kind: Service
metadata:
  name: feed
  annotations: {${annotations}}
spec:
  type: LoadBalancer
  ports: [{port: 80}]
`;

const HAPROXY_CLASS = `---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: haproxy}
spec: {controller: haproxy.org/ingress-controller}
`;

const SCHEME = 'traefik.ingress.kubernetes.io/service.serversscheme';

/** An Ingress of a port without TLS, with what is for the Service. */
const OF_SERVICE = ingressYaml({ annotations: `{${SCHEME}: https}`, className: 'traefik' });

const WEB = (annotations: string) => `---
apiVersion: v1
kind: Service
metadata: {name: web, annotations: {${annotations}}}
spec: {selector: {app: web}, ports: [{name: http, port: 80}]}
---
apiVersion: v1
kind: Pod
metadata: {name: web, labels: {app: web}}
spec: {containers: [{name: web, image: "web:1", ports: [{containerPort: 80}]}]}
`;

const RELEASE = (values: string, name = 'web', namespace = 'default') => `---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: ${name}, namespace: ${namespace}}
spec:
  interval: 1h
  chart: {spec: {chart: app, version: 1.2.3, sourceRef: {kind: HelmRepository, name: apps}}}
  values: ${values}
`;

const AT = (object: string, key: string) => [[`${object} metadata.annotations["${key}"]`]];

export const cases: RuleCases = {
  wrong: {
    yaml: SERVICE('metallb.io/allow-shared: front'),
    text: `
warning NET347 product-annotation-unread: MetalLB does not read metallb.io/allow-shared
  wrong.yaml:5   Service default/feed   metadata.annotations["metallb.io/allow-shared"]
  why: the program ignores it without a warning
  fix: Write metallb.io/allow-shared-ip.
  see: npx cdk8s-reach rules NET347
`,
  },
  right: SERVICE('metallb.io/allow-shared-ip: front, metallb.io/loadBalancerIPs: 192.0.2.7'),
  silent: {
    'options of a provider': {
      yaml: SERVICE('external-dns.alpha.kubernetes.io/aws-weight: "10"'),
    },
    'keys of Traefik in capitals or not': {
      yaml: ingressYaml({
        annotations: '{traefik.ingress.kubernetes.io/router.entryPoints: websecure}',
        className: 'traefik',
      }),
    },
    'domains of TLS by Traefik': {
      yaml: ingressYaml({
        annotations: '{traefik.ingress.kubernetes.io/router.tls.domains.0.main: shop.example.com}',
        className: 'traefik',
      }),
    },
    'annotations of HAProxy Ingress, whose class is not given': {
      yaml: ingressYaml({
        annotations: '{ingress.kubernetes.io/backend-protocol: h2}',
        className: 'haproxy',
      }),
    },
    'TLS that Traefik speaks to port 443 anyway': {
      yaml: ingressYaml({
        annotations: '{traefik.ingress.kubernetes.io/service.serversscheme: https}',
        className: 'traefik',
      }).replace('name: http}', 'number: 443}'),
    },
    'a key that a later tool writes': { yaml: SERVICE('"metallb.io/${KEY}": front') },
  },
  reported: {
    'a key of Services on an Ingress': {
      yaml: ingressYaml({ annotations: '{metallb.io/address-pool: dmz}' }),
      at: AT('Ingress default/web', 'metallb.io/address-pool'),
    },
    'keys of Services, once for an Ingress': {
      yaml: ingressYaml({
        annotations:
          '{traefik.ingress.kubernetes.io/service.sticky.cookie: "true", traefik.ingress.kubernetes.io/service.serversscheme: https}',
      }),
      at: [
        [
          ...AT('Ingress default/web', 'traefik.ingress.kubernetes.io/service.serversscheme'),
          ...AT('Ingress default/web', 'traefik.ingress.kubernetes.io/service.sticky.cookie'),
        ].flat(),
      ],
    },
    'as an info, what the Service has too': {
      severity: 'info',
      yaml: OF_SERVICE + WEB(`${SCHEME}: https`),
      at: AT('Ingress default/web', SCHEME),
    },
    'another value than that of the Service': {
      severity: 'warning',
      yaml: OF_SERVICE + WEB(`${SCHEME}: http`),
      at: AT('Ingress default/web', SCHEME),
    },
    'as an info, what the values of its chart write': {
      severity: 'info',
      yaml: OF_SERVICE + RELEASE(`{api: {service: {annotations: {${SCHEME}: https}}}}`),
      at: AT('Ingress default/web', SCHEME),
    },
    'what the values of its chart write for its pods': {
      severity: 'warning',
      yaml: OF_SERVICE + RELEASE(`{podAnnotations: {${SCHEME}: https}}`),
      at: AT('Ingress default/web', SCHEME),
    },
    'what the values of a chart write for its Ingress': {
      severity: 'warning',
      yaml: OF_SERVICE + RELEASE(`{ingress: {annotations: {${SCHEME}: https}}}`),
      at: AT('Ingress default/web', SCHEME),
    },
    'what the values of the chart of another Service write': {
      severity: 'warning',
      yaml: OF_SERVICE + RELEASE(`{service: {annotations: {${SCHEME}: https}}}`, 'shop'),
      at: AT('Ingress default/web', SCHEME),
    },
    'what the values of a chart of another namespace write': {
      severity: 'warning',
      yaml: OF_SERVICE + RELEASE(`{service: {annotations: {${SCHEME}: https}}}`, 'web', 'shop'),
      at: AT('Ingress default/web', SCHEME),
    },
    'a key of another controller of HAProxy': {
      yaml:
        HAPROXY_CLASS +
        ingressYaml({
          annotations: '{ingress.kubernetes.io/backend-protocol: h2}',
          className: 'haproxy',
        }),
      at: AT('Ingress default/web', 'ingress.kubernetes.io/backend-protocol'),
    },
    'a key that nothing is near to': {
      yaml: ingressYaml({
        annotations: '{cert-manager.io/acme-challenge-type: http01}',
        className: 'inner',
      }),
      at: AT('Ingress default/web', 'cert-manager.io/acme-challenge-type'),
    },
    'as an info, yes or no, which a filter of ExternalDNS may compare': {
      severity: 'info',
      yaml: SERVICE('external-dns.alpha.kubernetes.io/internal: "true"'),
      at: AT('Service default/feed', 'external-dns.alpha.kubernetes.io/internal'),
    },
    'a name under the same key': {
      severity: 'warning',
      yaml: SERVICE('external-dns.alpha.kubernetes.io/internal: feed.example.com'),
      at: AT('Service default/feed', 'external-dns.alpha.kubernetes.io/internal'),
    },
    'a misspelling for each of the other programs': {
      yaml: SERVICE(
        [
          'external-dns.kubernetes.io/hostnames: a.example.com',
          'kube-vip.io/loadbalancerIP: 192.0.2.7',
          'lbipam.cilium.io/ip: 192.0.2.7',
          'traefik.ingress.kubernetes.io/service.serverscheme: https',
          'haproxy.org/server-proto-v2: h2',
        ].join(', '),
      ),
      at: [
        ...AT('Service default/feed', 'external-dns.kubernetes.io/hostnames'),
        ...AT('Service default/feed', 'haproxy.org/server-proto-v2'),
        ...AT('Service default/feed', 'kube-vip.io/loadbalancerIP'),
        ...AT('Service default/feed', 'lbipam.cilium.io/ip'),
        ...AT('Service default/feed', 'traefik.ingress.kubernetes.io/service.serverscheme'),
      ],
    },
  },
};
