import { focused, namesNear } from '../../../lib/map/graph/focus';
import { tryQuestion } from '../../../lib/ways/ask/question';
import { mapOf } from '../support';
import { GRAPHS } from './graph.cases';

const [, policed] = GRAPHS;
const graph = mapOf(`${policed?.yaml ?? ''}---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example.com
      http:
        paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }]
`);

const FOCI: readonly (readonly [string, readonly string[]])[] = [
  ['shop.example.com', ['http://shop.example.com/']],
  ['https://shop.example.com/', ['http://shop.example.com/']],
  ['web.shop', ['web.shop.svc:80']],
  ['web.shop.svc', ['web.shop.svc:80']],
  ['web.shop.svc.cluster.local', ['web.shop.svc:80']],
  ['192.0.2.7:80', ['192.0.2.7:80']],
  ['Service/shop/admin', ['(any node):30081', 'admin.shop.svc:81']],
  ['Service/shop/admin:81', ['(any node):30081', 'admin.shop.svc:81']],
  ['Service/shop/admin:82', []],
  ['Ingress/shop/web', ['http://shop.example.com/']],
  ['NetworkPolicy/shop/other', []],
  [
    'Deployment/shop/web',
    [
      '192.0.2.7:80',
      'http://shop.example.com/',
      '(any node):30081',
      'admin.shop.svc:81',
      'web.shop.svc:80',
    ],
  ],
  [
    'NetworkPolicy/shop/admin',
    [
      '192.0.2.7:80',
      'http://shop.example.com/',
      '(any node):30081',
      'admin.shop.svc:81',
      'web.shop.svc:80',
    ],
  ],
  ['shop.example.org', []],
];

test.each(FOCI)('%s is on these ways', (text, requests) => {
  const question = tryQuestion(text);
  if (!question) throw new Error(`${text} is no question`);
  expect(focused(graph, question).ways.map(({ request }) => request)).toEqual(requests);
});

test('the names that are near', () => {
  expect(namesNear(graph, 'shop.example.org')).toContain('shop.example.com');
});
