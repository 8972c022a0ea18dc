import {
  classController,
  ingressPathFault,
  ingressPathType,
  tlsHost,
} from '../../../lib/facts/values/ingresses';

test.each(['Exact', 'Prefix', 'ImplementationSpecific'])('%s is a path type', (type) => {
  expect(ingressPathType(type)).toBeUndefined();
});

test.each([
  ['prefix', 'is not a path type', 'write pathType: Prefix'],
  [undefined, 'has no pathType', 'write pathType: Prefix'],
  ['Regex', 'is not a path type', 'write pathType: Prefix'],
])('%s: %s', (type, what, fix) => {
  expect(ingressPathType(type)).toMatchObject({ what, fix });
});

test.each([
  ['', 'ImplementationSpecific', true],
  ['/a(/|$)(.*)', 'ImplementationSpecific', true],
  ['a', 'ImplementationSpecific', false],
  ['', 'Prefix', false],
  ['/a//b', 'Prefix', false],
  ['/a', 'Exact', true],
])('the path %j of type %s is good: %s', (path, type, isGood) => {
  expect(ingressPathFault(path, type) === undefined).toBe(isGood);
});

test.each([
  ['192.0.2.7', true],
  ['shop.example.com', true],
  ['*.example.com', true],
  ['shop.example.com:443', false],
  ['*', false],
])('%s is the host of a certificate: %s', (host, isGood) => {
  expect(tlsHost(host) === undefined).toBe(isGood);
});

test.each([
  ['k8s.io/ingress-nginx', true],
  ['example.com/a/b', true],
  ['nginx', false],
  ['/nginx', false],
  ['Example.com/nginx', false],
  ['example.com/', false],
  [`example.com/${'a'.repeat(240)}`, false],
])('%s is a controller: %s', (controller, isGood) => {
  expect(classController(controller) === undefined).toBe(isGood);
});
