import { ApiObject, App, Chart } from 'cdk8s';
import { ExposedApp, Exposure } from '../../lib';
import { Waiver } from '../../lib/checks/waiver';
import '../../lib/jest';
import { messageOf } from '../support/refusal';

const services = (...nodePorts: number[]) => {
  const chart = new Chart(new App(), 'shop');
  nodePorts.forEach((nodePort, index) => {
    new ApiObject(chart, `web-${index}`, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: `web-${index}` },
      spec: { type: 'NodePort', selector: { app: 'web' }, ports: [{ port: 80, nodePort }] },
    });
  });
  return chart;
};

const CONFLICT = `no findings were expected:
error NET203 node-port-collision: node port 30080 is claimed by 2 Services
  shop/web-0   Service default/web-0   spec.ports[0].nodePort
  shop/web-1   Service default/web-1   spec.ports[0].nodePort
  why: a node port is opened on every node, so only one Service can use it, for any protocol
  fix: Write another node port (free nearby: 30081), or remove it so that the cluster picks one.
  see: npx cdk8s-reach rules NET203`;

test('a chart without findings passes, and one with findings says them', () => {
  expect(services(30080, 30081)).toHaveNoFindings();
  expect(
    messageOf(() => {
      expect(services(30080, 30080)).toHaveNoFindings();
    }),
  ).toBe(CONFLICT);
});

test('the whole app is looked at where it is handed over, and one construct alone where that is', () => {
  const chart = services(30080, 30080);
  expect(chart.node.root).not.toHaveNoFindings();
  expect(chart.node.findChild('web-0')).toHaveNoFindings();
});

test('a waiver holds to its day', () => {
  const chart = services(30080, 30080);
  Waiver.add(chart, { rule: 'NET203', reason: 'one of them moves', until: '2026-12-31' });
  expect(chart).toHaveNoFindings({ today: '2026-12-31' });
  expect(chart).not.toHaveNoFindings({ today: '2027-01-01' });
  expect(chart.node.findChild('web-0')).toHaveNoFindings({ today: '2026-12-31', failOn: 'error' });
});

test('YAML is looked at too', () => {
  const texts = ['a', 'b'].map((name) =>
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name },
      spec: {
        type: 'NodePort',
        selector: { app: 'web' },
        ports: [{ port: 80, nodePort: 30080 }],
      },
    }),
  );
  expect(texts.join('\n---\n')).not.toHaveNoFindings();
  expect('# nothing').toHaveNoFindings({ failOn: 'info' });
});

test('what is neither is refused', () => {
  expect(
    messageOf(() => {
      expect(42).toHaveNoFindings();
    }),
  ).toBe(
    'a matcher of cdk8s-reach accepts a construct, such as a chart or an app, or YAML as text',
  );
});

const WEB = `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: web, image: a, ports: [{ containerPort: 8080 }] }] }
`;

const DENIED = `${WEB}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: none, namespace: shop }
spec: { podSelector: {}, policyTypes: [Ingress] }
`;

test('a request is reached, and by whom', () => {
  expect(WEB).toBeReached('http://web.shop/', { from: 'pod:other', by: 'Service/shop/web:80' });
  expect(WEB).not.toBeReached('http://web.shop/', { from: 'pod:other', by: 'Service/shop/api' });
  expect(WEB).not.toBeBlocked('http://web.shop/', { from: 'pod:other' });
});

test('a request is blocked, and the answer says by what', () => {
  expect(DENIED).toBeBlocked('http://web.shop/', { from: 'pod:other' });
  const message = messageOf(() => {
    expect(DENIED).toBeReached('http://web.shop/', { from: 'pod:other' });
  });
  expect(message).toContain(
    'the request was expected to be reached:\nGET http://web.shop/ from a pod in other: blocked\n',
  );
  expect(message).toContain('x  NetworkPolicy shop/none blocks port 8080 from a pod in other');
});

test('what is not known is neither reached nor blocked', () => {
  const request = 'http://api.shop/';
  expect(WEB).not.toBeReached(request, { from: 'pod:shop' });
  expect(WEB).not.toBeBlocked(request, { from: 'pod:shop' });
});

test('a request and a client that cannot be read are faults of the test', () => {
  const faultOf = (request: string, from?: string) =>
    messageOf(() => {
      expect(WEB).toBeReached(request, { from });
    });
  expect(faultOf('http:/web')).toBe('"http:/web" is not a URL, an address or an object');
  expect(faultOf('http://web.shop/', 'moon')).toBe(
    '"moon" is not a client, or is not among the manifests',
  );
});

test('the outputs of a construct are asked in one line', () => {
  const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
  const app = new ExposedApp(chart, 'web', {
    image: 'nginx:1.29',
    ports: [{ port: 80, targetPort: 8080 }],
    expose: [Exposure.http({ host: 'shop.example.com', ingressClass: 'nginx' })],
  });
  expect(chart).toBeReached(app.urls[0] ?? '', { by: 'Deployment/shop/web' });
  expect(chart).toBeReached(`http://${app.dnsName.short}/`, { from: 'pod:shop' });
});
