import type { RuleCases } from '../cases';
import { HTTP_LISTENER, gatewayYaml } from '../route-yaml';

const FIELD = 'Gateway default/edge spec.listeners[0]';
const AT = (key: string) => [[`${FIELD}.${key}`, `${FIELD}.protocol`].sort()];

export const cases: RuleCases = {
  facts: [
    '1.1 wildcard subdomain',
    '1.1 port number',
    '1.3 Gateway API kinds, MetalLB kinds',
    '6.2 listeners',
    '6.2 listeners[].name',
    '6.2 listeners[].port',
    '6.2 listeners[].protocol',
    '6.2 tls',
    '6.2 HTTPS with no tls',
    '6.2 tls.mode Terminate',
    '6.2 hostname',
  ],
  wrong: {
    yaml: gatewayYaml('{name: https, protocol: HTTPS, port: 443, tls: {mode: Passthrough}}'),
    text: `
error NET340 listener-invalid: tls of listener https passes TLS through, but a listener for HTTPS must terminate it
  wrong.yaml:8   Gateway default/edge   spec.listeners[0].protocol
  wrong.yaml:8   Gateway default/edge   spec.listeners[0].tls
  why: HTTP routes need the decrypted request
  fix: Write protocol: TLS, or mode: Terminate.
  see: npx cdk8s-reach rules NET340
`,
  },
  right: gatewayYaml(
    '{name: https, protocol: HTTPS, port: 443, tls: {certificateRefs: [{name: shop-tls}]}}',
  ),
  silent: {
    'protocols of implementations without a domain': {
      yaml: gatewayYaml(
        '{name: a, protocol: HBONE, port: 15008}',
        '{name: b, protocol: TURN-UDP, port: 3478}',
        '{name: c, protocol: x, port: 3479, hostname: a.example.com, tls: {mode: Passthrough}}',
      ),
    },
    'a protocol of an implementation': {
      yaml: gatewayYaml(
        '{name: a, protocol: example.com/foo, port: 80}',
        '{name: b, protocol: a b/foo, port: 81}',
      ),
    },
    'a connection that is passed on': {
      yaml: gatewayYaml('{name: a, protocol: TLS, port: 443, tls: {mode: Passthrough}}'),
    },
    'a certificate by an option of the implementation': {
      yaml: gatewayYaml('{name: a, protocol: HTTPS, port: 443, tls: {options: {a: b}}}'),
    },
    'a port that a later tool fills in': {
      yaml: gatewayYaml('{name: a, protocol: HTTP, port: "${PORT}"}'),
    },
  },
  reported: {
    'TLS on a listener without it': {
      yaml: gatewayYaml('{name: a, protocol: HTTP, port: 80, tls: {mode: Terminate}}'),
      at: [[`${FIELD}.protocol`, `${FIELD}.tls`]],
    },
    'no certificate': {
      yaml: gatewayYaml('{name: a, protocol: TLS, port: 443, tls: {mode: Terminate}}'),
      at: [[`${FIELD}.protocol`, `${FIELD}.tls`]],
    },
    'no certificate, for a protocol of an implementation': {
      yaml: gatewayYaml('{name: a, protocol: SCTP, port: 443, tls: {}}'),
      at: [[`${FIELD}.protocol`, `${FIELD}.tls`]],
    },
    'HTTPS without tls': {
      yaml: gatewayYaml('{name: a, protocol: HTTPS, port: 443}'),
      at: [[`${FIELD}.protocol`, `${FIELD}.tls`]],
    },
    'TLS without tls, refused from 1.5 on': {
      yaml: gatewayYaml('{name: a, protocol: TLS, port: 443}'),
      target: { gatewayApi: '1.5' },
      at: [[`${FIELD}.protocol`, `${FIELD}.tls`]],
    },
    'a host where there is none': {
      yaml: gatewayYaml('{name: a, protocol: TCP, port: 80, hostname: a.example.com}'),
      at: AT('hostname'),
    },
    'what is no word': {
      yaml: gatewayYaml('{name: a, protocol: "TURN UDP", port: 80}'),
      at: [[`${FIELD}.protocol`]],
    },
    'a protocol in lower case': {
      yaml: gatewayYaml('{name: a, protocol: http, port: 80}'),
      at: [[`${FIELD}.protocol`]],
    },
    'a port that is none, and a name that is none': {
      yaml: gatewayYaml('{name: A_b, protocol: HTTP, port: 0}'),
      at: [AT('name')[0] ?? [], AT('port')[0] ?? []],
    },
    'no listener': {
      yaml: gatewayYaml(HTTP_LISTENER)
        .replace(/ *- .*\n/, '')
        .replace('listeners:', 'listeners: []'),
      at: [['Gateway default/edge spec.listeners']],
    },
  },
};
