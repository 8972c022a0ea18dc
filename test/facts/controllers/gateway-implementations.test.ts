import {
  GATEWAY_IMPLEMENTATIONS,
  programText,
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
