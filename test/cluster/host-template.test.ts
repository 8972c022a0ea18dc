import { hostFrom, hostTemplate } from '../../lib/cluster/host-template';

test.each([
  ['{name}.{namespace}.lab.example.com', 'web.shop.lab.example.com'],
  ['{name}-{namespace}.example.com', 'web-shop.example.com'],
  ['{name}.{name}.example.com', 'web.web.example.com'],
])('%s is %s', (template, expected) => {
  expect(hostFrom(template, 'web', 'shop')).toBe(expected);
});

test.each([
  ['{name}.example.com', true],
  ['{name}', true],
  ['', false],
  ['shop.example.com', false],
  ['{namespace}.example.com', false],
  ['{name}.{zone}.example.com', false],
  ['{Name}.example.com', false],
  ['https://{name}.example.com', false],
  ['{name}.example.com:8080', false],
])('%j is a template: %s', (template, expected) => {
  expect(hostTemplate(template) === undefined).toBe(expected);
});
