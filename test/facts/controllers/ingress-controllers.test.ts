import {
  OWN_PREFIXES,
  tryControllerCalled,
  tryControllerNamed,
  tryControllerOfClassName,
} from '../../../lib/facts/controllers/ingress-controllers';

test.each([
  ['k8s.io/ingress-nginx', 'ingress-nginx'],
  ['k8s.io/internal-ingress-nginx', 'ingress-nginx'],
  ['k8s.io/ingress-nginx-external', 'ingress-nginx'],
  ['nginx.org/ingress-controller', 'NGINX Ingress Controller'],
  ['traefik.io/ingress-controller', 'Traefik'],
  ['haproxy.org/ingress-controller', 'HAProxy'],
  ['haproxy.org/ingress-controller/haproxy', 'HAProxy'],
  ['haproxy-ingress.github.io/controller', 'HAProxy Ingress'],
  ['haproxy-ingress.github.io/controller/edge', 'HAProxy Ingress'],
  ['ingress.k8s.aws/alb', 'AWS Load Balancer Controller'],
  ['eks.amazonaws.com/alb', 'AWS Load Balancer Controller'],
  ['tailscale.com/ts-ingress', 'Tailscale'],
  ['cilium.io/ingress-controller', 'Cilium'],
  ['ingress-controllers.konghq.com/kong', 'Kong'],
  ['example.com/ingress-nginx', undefined],
  ['k8s.io/ingress-nginxy', undefined],
  ['haproxy.org/ingress-controllers', undefined],
  ['', undefined],
])('an IngressClass with the controller %j is for %s', (controller, name) => {
  expect(tryControllerNamed(controller)?.name).toBe(name);
  if (name !== undefined) expect(tryControllerCalled(name)?.name).toBe(name);
});

test.each([
  ['traefik', 'Traefik'],
  ['traefik-internal', 'Traefik'],
  ['alb', 'AWS Load Balancer Controller'],
  ['gce-internal', 'GKE Ingress'],
  ['tailscale', 'Tailscale'],
  ['nginx', undefined],
  ['haproxy', undefined],
  ['traefik2', undefined],
  ['', undefined],
])('a class %j is usually that of %s', (className, name) => {
  expect(tryControllerOfClassName(className)?.name).toBe(name);
});

test('a prefix that several programs read is not the own one of any', () => {
  expect(OWN_PREFIXES).toEqual(
    expect.arrayContaining(['nginx.ingress.kubernetes.io/', 'haproxy.org/', 'haproxy.com/']),
  );
  expect(OWN_PREFIXES).not.toContain('ingress.kubernetes.io/');
  expect(OWN_PREFIXES).not.toContain('tailscale.com/');
});

test.each([
  ['Traefik', 'connects to it where allowExternalNameServices is set'],
  ['ingress-nginx', 'connects to it, but some releases answer with status 503'],
  ['Kong', 'connects to it'],
  ['HAProxy', 'connects to it'],
  ['HAProxy Ingress', 'connects to it'],
  ['NGINX Ingress Controller', undefined],
  ['Cilium', undefined],
  ['GKE Ingress', undefined],
])('what %s does with an alias to an address: %s', (name, does) => {
  expect(tryControllerCalled(name)?.addressAlias).toEqual(does);
});
