import { classNameOf, controllerOf } from '../../../lib/model/queries/ingress-class';
import { Network } from '../../../lib/model/queries/network';
import { readText } from '../../../lib/model/read/read';
import type { Target } from '../../../lib/model/read/target';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';
import { NGINX_CLASS, ingressYaml } from '../../rules/route-yaml';

const ANNOTATED = ingressYaml({
  annotations: '{nginx.ingress.kubernetes.io/ssl-redirect: "true"}',
});
const withoutClass = (yaml: string) => yaml.replace('  ingressClassName: nginx\n', '');
const NO_CLASS = withoutClass(ingressYaml());
const TRAEFIK_CLASS = NGINX_CLASS.replace('{name: nginx}', '{name: other}').replace(
  'k8s.io/ingress-nginx',
  'traefik.io/ingress-controller',
);
const DEFAULT_CLASS = NGINX_CLASS.replace(
  '{name: nginx}',
  '{name: nginx, annotations: {ingressclass.kubernetes.io/is-default-class: "true"}}',
);

test.each<[string, string, Partial<Target>, string, string | undefined]>([
  ['the class that is given', NGINX_CLASS + ingressYaml(), {}, 'nginx', 'ingress-nginx'],
  ['a class of a name alone', ingressYaml(), {}, 'nginx', undefined],
  ['a class and its annotations', ANNOTATED, {}, 'nginx', 'ingress-nginx'],
  [
    'a class of an unknown controller',
    NGINX_CLASS.replace('k8s.io/ingress-nginx', 'nginx.org/ingress-controller') + ANNOTATED,
    {},
    'nginx',
    'NGINX Ingress Controller',
  ],
  [
    'a class of a controller that is not known here',
    NGINX_CLASS.replace('k8s.io/ingress-nginx', 'example.com/controller') + ANNOTATED,
    {},
    'nginx',
    undefined,
  ],
  [
    'a class that is declared for two clusters',
    NGINX_CLASS +
      NGINX_CLASS.replace('k8s.io/ingress-nginx', 'traefik.io/ingress-controller') +
      ANNOTATED,
    {},
    'nginx',
    undefined,
  ],
  [
    'one of several ingress-nginx',
    NGINX_CLASS.replace('k8s.io/ingress-nginx', 'k8s.io/internal-ingress-nginx') + ingressYaml(),
    {},
    'nginx',
    'ingress-nginx',
  ],
  [
    'a class of HAProxy that the controller is started with',
    NGINX_CLASS.replace('k8s.io/ingress-nginx', 'haproxy.org/ingress-controller/nginx') +
      ingressYaml(),
    {},
    'nginx',
    'HAProxy',
  ],
  ['the default class', DEFAULT_CLASS + NO_CLASS, {}, 'nginx', 'ingress-nginx'],
  ['no class', NO_CLASS, {}, '', undefined],
  ['no class, and annotations', withoutClass(ANNOTATED), {}, '', 'ingress-nginx'],
  [
    'no class, and annotations beside a class of another controller',
    TRAEFIK_CLASS + withoutClass(ANNOTATED),
    {},
    '',
    undefined,
  ],
  [
    'no class, and annotations beside a class of their controller and of another one',
    TRAEFIK_CLASS + NGINX_CLASS + withoutClass(ANNOTATED),
    {},
    '',
    'ingress-nginx',
  ],
  [
    'no class, and annotations of two controllers',
    withoutClass(
      ingressYaml({ annotations: '{nginx.ingress.kubernetes.io/a: b, haproxy.org/a: b}' }),
    ),
    {},
    '',
    undefined,
  ],
  [
    'no class, and annotations that two controllers read',
    withoutClass(ingressYaml({ annotations: '{ingress.kubernetes.io/a: b}' })),
    {},
    '',
    undefined,
  ],
  [
    'no class, and annotations of another controller than that of the cluster',
    withoutClass(ANNOTATED),
    { ingressController: 'Traefik' },
    '',
    'Traefik',
  ],
  [
    'a class that is named after the controller of the annotations',
    ANNOTATED.replace('ingressClassName: nginx', 'ingressClassName: public-nginx'),
    {},
    'public-nginx',
    'ingress-nginx',
  ],
  [
    'a class that is named after one of the controllers of the annotations',
    ingressYaml({
      annotations: '{nginx.ingress.kubernetes.io/a: b, ingress.kubernetes.io/a: b}',
    }),
    {},
    'nginx',
    'ingress-nginx',
  ],
  [
    'a class of a name that says nothing, and annotations',
    ANNOTATED.replace('ingressClassName: nginx', 'ingressClassName: contour'),
    {},
    'contour',
    undefined,
  ],
  [
    'a class that both controllers of HAProxy use, and annotations of one',
    ingressYaml({ annotations: '{haproxy.org/ssl-redirect: "true"}' }).replace(
      'ingressClassName: nginx',
      'ingressClassName: haproxy',
    ),
    {},
    'haproxy',
    'HAProxy',
  ],
  [
    'the class of the cluster',
    NO_CLASS,
    { ingressClass: 'edge', ingressController: 'Traefik' },
    'edge',
    'Traefik',
  ],
  [
    'another class than that of the cluster',
    ingressYaml(),
    { ingressClass: 'edge', ingressController: 'Traefik' },
    'nginx',
    undefined,
  ],
])('%s', (_, yaml, target, className, controller) => {
  const { manifests } = readText(yaml, 'a.yaml');
  const network = new Network({ ...DEFAULT_TARGET, ...target }, manifests);
  const [ingress] = network.ingresses;
  if (!ingress) throw new Error('no Ingress');
  expect([classNameOf(network, ingress), controllerOf(network, ingress)]).toEqual([
    className,
    controller,
  ]);
});
