import { GATEWAY_IMPLEMENTATIONS } from '../../../lib/facts/controllers/gateway-implementations';
import {
  foreignGroupFault,
  isForeignGroup,
  tryOwnerOfGroup,
} from '../../../lib/facts/controllers/implementation-groups';

describe('tryOwnerOfGroup', () => {
  test.each([
    ['gateway.envoyproxy.io', 'Envoy Gateway'],
    ['aigateway.envoyproxy.io', 'Envoy Gateway'],
    ['traefik.io', 'Traefik'],
    ['hub.traefik.io', 'Traefik'],
    ['nottraefik.io', undefined],
    ['inference.networking.k8s.io', undefined],
    ['gateway.networking.k8s.io', undefined],
    ['', undefined],
  ])('%s belongs to %s', (group, owner) => {
    expect(tryOwnerOfGroup(group)).toBe(owner);
  });
});

describe('isForeignGroup', () => {
  const groups = {
    agentgateway: 'agentgateway.dev',
    'Envoy Gateway': 'gateway.envoyproxy.io',
    Istio: 'networking.istio.io',
    kgateway: 'gateway.kgateway.dev',
    Traefik: 'traefik.io',
  };

  test.each(Object.keys(GATEWAY_IMPLEMENTATIONS))('of %s: all but its own', (name) => {
    const meshes = name === 'kgateway' || name === 'agentgateway';
    const own = meshes ? ['agentgateway', 'Istio', 'kgateway'] : [name];
    const foreign = Object.entries(groups).filter(([, group]) => isForeignGroup({ name }, group));
    expect(foreign.map(([owner]) => owner)).toEqual(
      Object.keys(groups).filter((owner) => !own.includes(owner)),
    );
    expect(isForeignGroup({ name }, 'example.com')).toBe(false);
  });
});

test('says whose group it is, and what to write', () => {
  const traefik = { name: 'Traefik', release: '3.7' };
  expect(foreignGroupFault(traefik, 'gateway.envoyproxy.io')).toEqual({
    what: 'is a group of Envoy Gateway, whose kinds the Gateways of Traefik 3.7 do not read',
    why: 'the kinds that a Gateway reads beyond Gateway API are those of its implementation',
    fix: 'write a kind of the group traefik.io, or use Gateways of Envoy Gateway',
  });
  expect(foreignGroupFault(traefik, 'traefik.io')).toBeUndefined();
});
