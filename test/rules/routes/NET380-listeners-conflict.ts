import type { RuleCases } from '../cases';
import { farGatewayYaml, listenerSetYaml, namespaceYaml } from '../route-yaml';

const TLS = 'tls: {certificateRefs: [{name: shop-tls}]}';
const HTTP = (port: number, host = '') =>
  `{name: http, protocol: HTTP, port: ${port}${host && `, hostname: ${host}`}}`;
const HTTPS = (host: string) =>
  `{name: https, protocol: HTTPS, port: 443, hostname: ${host}, ${TLS}}`;
const PASSED = (host: string) =>
  `{name: tls, protocol: TLS, port: 443, hostname: ${host}, tls: {mode: Passthrough}}`;
const TCP = '{name: tcp, protocol: TCP, port: 80}';
const ALLOWED = 'allowedListeners: {namespaces: {from: All}}';
const SET = (listener: string, name = 'shop') =>
  listenerSetYaml(listener, {
    name,
    namespace: 'default',
    parent: '{name: edge, namespace: infra}',
  });
const FIRST = 'Gateway infra/edge spec.listeners[0]';
const SECOND = 'Gateway infra/edge spec.listeners[1]';
const OF_SET = 'ListenerSet default/shop spec.listeners[0]';

export const cases: RuleCases = {
  facts: ['6.2 (port, protocol, hostname)'],
  target: { gatewayApi: '1.5' },
  wrong: {
    yaml: farGatewayYaml(`${HTTP(80)}, ${TCP}`),
    text: `
error NET380 listeners-conflict: 2 listeners of Gateway edge have port 80 with HTTP and TCP
  wrong.yaml:7   Gateway infra/edge   spec.listeners[0]
  wrong.yaml:7   Gateway infra/edge   spec.listeners[1]
  why: a Gateway accepts none of its own listeners that conflict; a listener of a ListenerSet is not accepted if it conflicts with one of the Gateway or of an older ListenerSet, which still works
  fix: Write another port for one of them.
  see: npx cdk8s-reach rules NET380
`,
  },
  right: farGatewayYaml(`${HTTP(80)}, ${TCP.replace('80', '81')}`),
  silent: {
    'hosts of one protocol': {
      yaml: farGatewayYaml(HTTP(80, 'a.example.com'), ALLOWED) + SET(HTTP(80, 'b.example.com')),
    },
    'UDP, which has ports of its own': {
      yaml: farGatewayYaml(`${HTTP(80)}, {name: udp, protocol: UDP, port: 80}`),
    },
    'a protocol that only the implementation knows': {
      yaml: farGatewayYaml(`${HTTP(80)}, {name: mesh, protocol: HBONE, port: 80}`),
    },
    'a ListenerSet that the Gateway does not take, which NET369 reports': {
      yaml: farGatewayYaml(HTTP(80)) + SET(HTTP(80)),
      also: ['NET369'],
    },
    'a ListenerSet of a namespace that is not selected, which NET369 reports': {
      yaml:
        farGatewayYaml(
          HTTP(80),
          'allowedListeners: {namespaces: {from: Selector, selector: {matchLabels: {a: b}}}}',
        ) +
        SET(HTTP(80)) +
        namespaceYaml('default'),
      also: ['NET369'],
    },
    'a ListenerSet of another Gateway': {
      yaml: farGatewayYaml(HTTP(80), ALLOWED) + SET(HTTP(80)).replace('name: edge', 'name: other'),
    },
  },
  reported: {
    'HTTP beside HTTPS, by few implementations': {
      severity: 'warning',
      yaml: farGatewayYaml(`${HTTP(443, 'a.example.com')}, ${HTTPS('b.example.com')}`),
      at: [[FIRST, SECOND]],
    },
    'HTTPS beside TLS for one host, by few implementations': {
      severity: 'warning',
      yaml: farGatewayYaml(`${HTTPS('a.example.com')}, ${PASSED('a.example.com')}`),
      at: [[FIRST, SECOND]],
    },
    'as an info, the same by Traefik, for which protocols are different listeners': {
      severity: 'info',
      yaml: farGatewayYaml(`${HTTPS('a.example.com')}, ${PASSED('a.example.com')}`).replace(
        'gatewayClassName: istio',
        'gatewayClassName: traefik',
      ),
      at: [[FIRST, SECOND]],
    },
    'HTTPS beside TLS for two hosts, by some implementations': {
      yaml: farGatewayYaml(`${HTTPS('"*.example.com"')}, ${PASSED('a.example.com')}`),
      at: [[FIRST, SECOND]],
    },
    'two modes of TLS, by some implementations': {
      yaml: farGatewayYaml(
        `{name: ended, protocol: TLS, port: 443, hostname: b.example.com, ${TLS}}, ${PASSED('a.example.com')}`,
      ),
      at: [[FIRST, SECOND]],
    },
    'a listener of the Gateway once more in a ListenerSet': {
      yaml: farGatewayYaml(HTTP(80, 'a.example.com'), ALLOWED) + SET(HTTP(80, 'a.example.com')),
      at: [[FIRST, OF_SET]],
    },
    'a listener of two ListenerSets': {
      yaml:
        farGatewayYaml(HTTP(80), ALLOWED) +
        SET(HTTP(8080, 'a.example.com')) +
        SET(HTTP(8080, 'a.example.com'), 'sale'),
      at: [['ListenerSet default/sale spec.listeners[0]', OF_SET]],
    },
    'TCP of a ListenerSet beside HTTP': {
      yaml: farGatewayYaml(HTTP(80), ALLOWED) + SET(TCP),
      at: [[FIRST, OF_SET]],
    },
  },
};
