import { saysIstioProtocol } from '../../../lib/facts/controllers/istio';

test.each(['http', 'HTTP-web', 'grpc-web', 'grpc-web-2', 'tcp-db', 'udp'])('%s says it', (name) => {
  expect(saysIstioProtocol(name)).toBe(true);
});

test.each(['', 'web', 'httpd', 'web-http', 'https2', '-http'])('%j does not', (name) => {
  expect(saysIstioProtocol(name)).toBe(false);
});
