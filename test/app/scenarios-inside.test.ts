import { ExposedApp, Exposure, HeadlessSet } from '../../lib';
import { chartFor, manifest } from '../support/chart';
import { messageOf } from '../support/refusal';
import { appWith, child, inLab, lab, podSpec } from './support';

describe('A. inside the cluster', () => {
  test('A1 an app and its Service', () => {
    expect(inLab('Deployment', 'rs-web').spec).toEqual({
      replicas: 3,
      selector: { matchLabels: { app: 'node-web' } },
      template: {
        metadata: { labels: { app: 'node-web' } },
        spec: {
          containers: [
            {
              name: 'rs-web',
              image: 'whatwant/node-web:1.0',
              ports: [{ containerPort: 8080 }],
            },
          ],
        },
      },
    });
    expect(inLab('Service', 'svc-web').spec).toEqual({
      selector: { app: 'node-web' },
      ports: [{ port: 80, targetPort: 8080 }],
    });
  });

  test('A2 a Service alone, for pods that others make', () => {
    const app = child(lab, 'clusterip-service', ExposedApp);
    expect(app.deployment).toBeUndefined();
    expect(app.node.findAll()).toHaveLength(2);
    expect(inLab('Service', 'clusterip-service').spec).toEqual({
      selector: { app: 'nginx-for-svc' },
      ports: [{ port: 80, targetPort: 80 }],
    });
  });

  test('A3 two named ports', () => {
    expect(inLab('Service', 'jordy-svc-alloc-port').spec).toEqual({
      selector: { app: 'jordy' },
      ports: [
        { name: 'http', port: 80, targetPort: 8080 },
        { name: 'https', port: 443, targetPort: 8443 },
      ],
    });
  });

  test('A4 target ports by name, whose numbers the Service does not know', () => {
    expect(inLab('Service', 'jordy-svc-alloc-named-port').spec['ports']).toEqual([
      { name: 'http', port: 80, targetPort: 'jordy-http' },
      { name: 'https', port: 443, targetPort: 'jordy-https' },
    ]);
    const service = (targetPort: number) => {
      const chart = chartFor();
      const ports = [{ port: 80, targetPort, targetPortName: 'jordy-http' }];
      new ExposedApp(chart, 'jordy', { image: 'bearstark/jordy', ports });
      return manifest(chart, 'Service');
    };
    expect(service(9090)).toEqual(service(8080));
  });

  test('A5 the environment variables of A4', () => {
    expect(child(lab, 'jordy-alloc-named-pod', ExposedApp).envVarNames).toMatchObject({
      host: 'JORDY_SVC_ALLOC_NAMED_PORT_SERVICE_HOST',
      port: 'JORDY_SVC_ALLOC_NAMED_PORT_SERVICE_PORT',
      namedPorts: {
        http: 'JORDY_SVC_ALLOC_NAMED_PORT_SERVICE_PORT_HTTP',
        https: 'JORDY_SVC_ALLOC_NAMED_PORT_SERVICE_PORT_HTTPS',
      },
    });
  });

  test('A6 the names of A1 that a pod resolves', () => {
    const { short, withNamespace, full } = child(lab, 'rs-web', ExposedApp).dnsName;
    expect([short, withNamespace]).toEqual(['svc-web', 'svc-web.default']);
    const search = ['default.svc.cluster.local', 'svc.cluster.local', 'cluster.local'];
    // All have fewer dots than ndots:5, so the search list comes first and the name as it is last.
    const resolves = (name: string) =>
      [...search.map((domain) => `${name}.${domain}`), name].includes(full);
    expect([short, withNamespace, 'svc-web.default.svc', full].map(resolves)).toEqual(
      Array(4).fill(true),
    );
    expect(resolves('svc-web.default.svc.cluster')).toBe(false);
  });

  test('A7 a pod with a name of its own, and the headless Service that makes it known', () => {
    expect(podSpec(inLab('Deployment', 'kubernetes-simple-app'))).toMatchObject({
      hostname: 'appname',
      subdomain: 'default-subdomain',
    });
    expect(inLab('Service', 'default-subdomain').spec).toEqual({
      clusterIP: 'None',
      selector: { app: 'kubernetes-simple-app' },
    });
    expect(child(lab, 'kubernetes-simple-app', ExposedApp).podDnsName).toBe(
      'appname.default-subdomain.default.svc.cluster.local',
    );
  });

  test('A8 the DNS settings of a pod', () => {
    expect(podSpec(inLab('Deployment', 'dns-test'))).toMatchObject({
      dnsPolicy: 'ClusterFirst',
      dnsConfig: {
        nameservers: ['8.8.8.8'],
        searches: ['example.com'],
        options: [{ name: 'name01', value: 'value01' }, { name: 'name02' }],
      },
    });
  });

  test('A8 more than a resolver reads is refused', () => {
    const dns = {
      nameservers: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'],
      searches: Array.from({ length: 33 }, (_, index) => `d${index}.example.com`),
    };
    const message = messageOf(() => appWith({ dns }));
    expect(message).toContain('dns.nameservers has 4 nameservers');
    expect(message).toContain('dns.searches has 33 search domains');
    const long = Array.from({ length: 20 }, (_, index) => `d${index}.${'a'.repeat(120)}.com`);
    expect(messageOf(() => appWith({ dns: { searches: long } }))).toContain('has 2569 characters');
  });

  test('A9 the DNS of the cluster, as kubeadm sets it up', () => {
    const dns = inLab('ConfigMap', 'coredns');
    expect(dns.metadata.namespace).toBe('kube-system');
    const { Corefile } = dns['data'] as { Corefile: string };
    expect(Corefile).toMatchSnapshot();
  });
});

describe('B. headless', () => {
  test('B1 no port is translated', () => {
    expect(inLab('Service', 'svc-node-web-headless').spec).toEqual({
      clusterIP: 'None',
      selector: { app: 'node-web' },
      ports: [{ port: 8080 }],
    });
  });

  test('B1 a headless Service that would have to translate is refused', () => {
    const headless = Exposure.headless({
      serviceName: 'svc-node-web-headless',
      ports: [{ port: 80, targetPort: 8080 }],
    });
    expect(messageOf(() => appWith({ expose: [headless] })))
      .toBe(`test/web: expose[0].ports[0].port: 80 is not translated to 8080
  why: a headless Service does not translate ports: its name resolves to the pods, which do not listen on this port
  fix: write port: 8080`);
  });

  test('B2 a set of pods with a name each', () => {
    const set = inLab('StatefulSet', 'node-set');
    expect(set.spec).toMatchObject({
      replicas: 3,
      serviceName: 'node-set',
      selector: { matchLabels: { app: 'node-set' } },
      template: { metadata: { labels: { app: 'node-set' } } },
    });
    expect(inLab('Service', 'node-set').spec).toMatchObject({
      clusterIP: 'None',
      selector: { app: 'node-set' },
    });
    expect(child(lab, 'node-set', HeadlessSet).podDnsNames).toEqual([
      'node-set-0.node-set.default.svc.cluster.local',
      'node-set-1.node-set.default.svc.cluster.local',
      'node-set-2.node-set.default.svc.cluster.local',
    ]);
  });
});
