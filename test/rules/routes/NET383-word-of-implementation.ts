import type { RuleCases } from '../cases';
import { HTTP_LISTENER, farGatewayYaml } from '../route-yaml';

const PROTOCOL = (protocol: string) =>
  farGatewayYaml(`{name: web, protocol: ${protocol}, port: 1111}`);

export const cases: RuleCases = {
  facts: ['6.2 listeners[].protocol', '6.2 addresses'],
  wrong: {
    yaml: PROTOCOL('QUIC'),
    text: `
info NET383 word-of-implementation: listener web has the protocol "QUIC"
  wrong.yaml:7   Gateway infra/edge   spec.listeners[0].protocol
  why: an implementation that does not define it either does not accept the listener (UnsupportedProtocol) or the Gateway (UnsupportedAddress)
  fix: Write HTTP, HTTPS, TLS, TCP or UDP as a protocol, and IPAddress or Hostname as a type of address.
  see: npx cdk8s-reach rules NET383
`,
  },
  right: PROTOCOL('HTTP'),
  silent: {
    ...Object.fromEntries(
      ['HBONE', 'TURN-UDP', 'example.com/bar'].map((protocol) => [
        `the protocol ${protocol}`,
        { yaml: PROTOCOL(protocol) },
      ]),
    ),
    'a protocol in lower case, which NET340 reports': { yaml: PROTOCOL('http'), also: ['NET340'] },
    addresses: {
      yaml: farGatewayYaml(
        HTTP_LISTENER,
        'addresses: [{value: 192.0.2.1}, {type: Hostname, value: a.example.com}, {type: networking.gke.io/named-address, value: b}]',
      ),
    },
  },
  reported: {
    'a type of address': {
      yaml: farGatewayYaml(HTTP_LISTENER, 'addresses: [{type: example.com/any, value: a}]'),
      at: [['Gateway infra/edge spec.addresses[0].type']],
    },
  },
};
