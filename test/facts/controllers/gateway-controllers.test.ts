import { gatewayController, lackOf } from '../../../lib/facts/controllers/gateway-controllers';

test.each([
  ['traefik.io/gateway-controller', true],
  ['example.com/a/b', true],
  [`example.com/${'a'.repeat(241)}`, true],
  [`example.com/${'a'.repeat(242)}`, false],
  ['traefik', false],
  ['traefik.io/', false],
  ['Traefik.io/gateway', false],
  ['traefik.io/a b', false],
])('%s is the name of a controller: %s', (name, expected) => {
  expect(gatewayController(name) === undefined).toBe(expected);
});

test.each([
  ['traefik.io/gateway-controller', 'cors', true],
  ['traefik.io/gateway-controller', 'timeouts', true],
  ['projectcontour.io/gateway-controller', 'cors', true],
  ['projectcontour.io/gateway-controller', 'timeouts', false],
  ['example.com/gateway', 'cors', false],
  [undefined, 'cors', false],
] as const)('%s lacks %s: %s', (controller, feature, expected) => {
  expect(lackOf(controller, feature) !== undefined).toBe(expected);
});
