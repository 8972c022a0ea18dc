import { endpointProxies } from '../../../lib/model/queries/endpoint-proxies';
import { Network } from '../../../lib/model/queries/network';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';

const ingress = (name: string, annotation: string) => `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: ${name}, annotations: {${annotation}}}
spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
`;

const NGINX = 'nginx.ingress.kubernetes.io/proxy-body-size: 8m';
const HAPROXY = 'haproxy-ingress.github.io/balance-algorithm: leastconn';
const TRAEFIK = 'traefik.ingress.kubernetes.io/router.tls: "true"';

const ROUTE = `---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: web}
spec: {rules: [{backendRefs: [{name: web, port: 80}]}]}
`;

test.each<[title: string, yaml: string, names: string[] | undefined]>([
  ['ingress-nginx', ingress('a', NGINX), ['ingress-nginx']],
  ['it twice', ingress('a', NGINX) + ingress('b', NGINX), ['ingress-nginx']],
  ['HAProxy Ingress', ingress('a', HAPROXY), ['HAProxy Ingress']],
  ['a controller that is not shown', ingress('a', ''), ['an Ingress controller']],
  ['Traefik', ingress('a', TRAEFIK), undefined],
  ['one of two', ingress('a', NGINX) + ingress('b', TRAEFIK), undefined],
  ['a route too', ingress('a', NGINX) + ROUTE, undefined],
  [
    'ingress-nginx by the cluster IP',
    ingress('a', 'nginx.ingress.kubernetes.io/service-upstream: "true"'),
    undefined,
  ],
  [
    'HAProxy Ingress by the cluster IP',
    ingress('a', NGINX) + ingress('b', 'haproxy-ingress.github.io/service-upstream: "true"'),
    undefined,
  ],
  ['nothing', '', undefined],
])('what reads the endpoints of a Service by itself, beside %s', (_, yaml, names) => {
  const network = new Network(DEFAULT_TARGET, readText(yaml, 'a.yaml').manifests);
  expect(
    endpointProxies(network)
      .get('default/web')
      ?.map(({ name }) => name),
  ).toEqual(names);
});
