import {
  GATEWAY_IMPLEMENTATIONS,
  programText,
  tryAliasSupport,
  tryControllerNameOf,
  tryImplementationOf,
  tryProgram,
} from '../../../lib/facts/controllers/gateway-implementations';

test.each(Object.entries(GATEWAY_IMPLEMENTATIONS))('%s is run by %s', (name, controller) => {
  expect(tryImplementationOf(controller)).toBe(name);
  expect(tryControllerNameOf(name)).toBe(controller);
  for (const text of [name, `${name} 1.2`, `${name} 1.2.3`]) {
    const program = tryProgram(text);
    expect(program && programText(program)).toBe(text);
  }
});

test.each(['', 'Traefik ', 'Traefik 3', 'Traefik v3.7', 'Traefik 3.7-rc.1', 'Nginx 1.2', '3.7'])(
  '%j is no implementation with a release',
  (text) => {
    expect(tryProgram(text)).toBeUndefined();
  },
);

test.each(['toString', '__proto__', 'constructor'])('%s is none', (name) => {
  expect(tryControllerNameOf(name)).toBeUndefined();
  expect(tryProgram(name)).toBeUndefined();
});

test.each([
  [
    'gateway.nginx.org/nginx-gateway-controller',
    'newer releases of NGINX Gateway Fabric serve ExternalName Services where an NginxProxy names a DNS resolver',
  ],
  ['konghq.com/kic-gateway-controller', 'Kong serves ExternalName Services'],
  ['konghq.com/gateway-operator', 'Kong serves ExternalName Services'],
  ['traefik.io/gateway-controller', undefined],
  ['gateway.envoyproxy.io/gatewayclass-controller', undefined],
])('what %s does with ExternalName Services: %s', (controller, support) => {
  expect(tryAliasSupport(controller)).toBe(support);
});
