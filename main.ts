/**
 * Every way to reach something that this project knows, in two clusters. `dist/` is made from it.
 * The letters are those of the cases in docs/scenarios.md.
 */
import type { App } from 'cdk8s';
import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  AddressPool,
  Advertisement,
  BgpPeer,
  Cluster,
  ClusterDns,
  DnsPolicy,
  ExposedApp,
  Exposure,
  ExternalAlias,
  ExternalTrafficPolicy,
  Fleet,
  HeadlessSet,
  IpFamily,
  IpFamilyPolicy,
  LegacyBackend,
} from './lib';
import { HOMELAB, LAB } from './scenarios/clusters';
import { HomelabEcho, LabEcho } from './scenarios/echo';

/** A cluster with many addresses, on Kubernetes 1.32. */
export function lab(app: App): Cluster {
  const cluster = new Cluster(app, 'lab', LAB);
  new LabApps(cluster, 'apps');
  new LabPlatform(cluster, 'platform');
  new LabOutside(cluster, 'outside');
  new LabEdge(cluster, 'edge');
  new LabEcho(cluster, 'echo');
  return cluster;
}

/** A cluster of one node with one address, on Kubernetes 1.33. */
export function homelab(app: App): Cluster {
  const cluster = new Cluster(app, 'homelab', HOMELAB);
  new HomelabMigration(cluster, 'migration');
  new HomelabEdge(cluster, 'edge');
  new HomelabEcho(cluster, 'echo');
  return cluster;
}

/** What applications see of each other inside the cluster. */
class LabApps extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'default' });

    // A1, and two more Services over its pods: B1 and the second node port of D1
    new ExposedApp(this, 'rs-web', {
      image: 'whatwant/node-web:1.0',
      replicas: 3,
      podLabels: { app: 'node-web' },
      serviceName: 'svc-web',
      ports: [{ port: 80, targetPort: 8080 }],
      expose: [
        Exposure.headless({ serviceName: 'svc-node-web-headless' }),
        Exposure.nodePort({ serviceName: 'svc-web-node', nodePort: 30123 }),
      ],
    });

    // A2
    new ExposedApp(this, 'clusterip-service', {
      selector: { app: 'nginx-for-svc' },
      ports: [{ port: 80, targetPort: 80 }],
    });

    // A3
    new ExposedApp(this, 'jordy-svc-alloc-port', {
      selector: { app: 'jordy' },
      ports: [
        { name: 'http', port: 80, targetPort: 8080 },
        { name: 'https', port: 443, targetPort: 8443 },
      ],
    });

    // A4
    new ExposedApp(this, 'jordy-alloc-named-pod', {
      image: 'bearstark/jordy',
      serviceName: 'jordy-svc-alloc-named-port',
      ports: [
        { name: 'http', port: 80, targetPort: 8080, targetPortName: 'jordy-http' },
        { name: 'https', port: 443, targetPort: 8443, targetPortName: 'jordy-https' },
      ],
    });

    // A7
    new ExposedApp(this, 'kubernetes-simple-app', {
      image: 'arisu1000/simple-container-app:latest',
      ports: [{ port: 8080 }],
      dns: { hostname: 'appname', subdomain: 'default-subdomain' },
    });

    // A8
    new ExposedApp(this, 'dns-test', {
      image: 'arisu1000/simple-container-app:latest',
      ports: [{ port: 8080 }],
      dns: {
        policy: DnsPolicy.CLUSTER_FIRST,
        nameservers: ['8.8.8.8'],
        searches: ['example.com'],
        options: [{ name: 'name01', value: 'value01' }, { name: 'name02' }],
      },
    });

    // B2
    new HeadlessSet(this, 'node-set', {
      image: 'whatwant/node-web:1.0',
      replicas: 3,
      ports: [{ name: 'http', port: 8080 }],
    });
  }
}

/** What the cluster itself runs on. */
class LabPlatform extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'default' });

    // A9; kubeadm of this release would not keep names of the cluster
    new ClusterDns(this, 'coredns', { cache: { clusterNames: true } });
  }
}

/** What is outside the cluster, under names inside it. */
class LabOutside extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'default' });

    // C1
    new ExternalAlias(this, 'weather-ext-svc', { target: 'wttr.in' });

    // C2
    new ExternalAlias(this, 'rds', { target: 'a.rds.com' });

    // C3
    new ExternalAlias(this, 'externalname-service', { target: 'google.com' });
    new ExternalAlias(this, 'svc-ext', { target: 'google.com' });

    // C5
    new LegacyBackend(this, 'my-service', {
      addresses: ['192.0.2.42'],
      ports: [{ port: 80, targetPort: 9376 }],
    });

    // C6
    new LegacyBackend(this, 'example-endpoints', {
      addresses: ['11.11.11.11', '22.22.22.22'],
      ports: [{ port: 80 }],
    });
  }
}

/** What is reached from outside the cluster. */
class LabEdge extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'default' });

    const nginx = { app: 'nginx-for-svc' };

    // D1
    new ExposedApp(this, 'nodeport-service', {
      selector: nginx,
      ports: [{ port: 80, targetPort: 80, nodePort: 30000 }],
      expose: [Exposure.nodePort()],
    });

    // D2
    new ExposedApp(this, 'prometheus-app', {
      namespace: 'monitoring',
      labels: { app: 'prometheus-app' },
      selector: { app: 'prometheus-app' },
      ports: [{ port: 9090, targetPort: 9090, nodePort: 30990 }],
      expose: [Exposure.nodePort()],
    });

    // D8
    const router = new BgpPeer(this, 'router', {
      peerAddress: '192.168.100.1',
      peerAsn: 64512,
      myAsn: 64513,
    });
    new AddressPool(this, 'bgp-pool', {
      addresses: ['203.0.113.0/28'],
      autoAssign: false,
      advertise: [Advertisement.bgp({ name: 'bgp', peers: [router] })],
    });

    // D11
    const pool = new AddressPool(this, 'lab-pool', {
      addresses: ['192.168.100.240-192.168.100.250'],
      advertise: [Advertisement.layer2({ name: 'lab' })],
    });

    // D5, and D6 as a second Service over the same pods
    new ExposedApp(this, 'hello-node-svc', {
      selector: { app: 'hello-node' },
      ports: [{ name: 'http', port: 80, targetPort: 8080 }],
      expose: [
        Exposure.externalIps({ addresses: ['80.11.12.11'], acceptRisk: true }),
        Exposure.loadBalancer({
          serviceName: 'hello-node-lb',
          address: pool.address('192.168.100.241'),
        }),
      ],
    });

    // D3, after D6: MetalLB assigns the first free addresses of the pool, the second of which D6 requests
    new ExposedApp(this, 'loadbalancer-service', {
      selector: nginx,
      ports: [{ port: 80, targetPort: 80 }],
      expose: [Exposure.loadBalancer({ pool })],
    });

    // D4
    new ExposedApp(this, 'lb-without-node-ports', {
      selector: nginx,
      ports: [{ port: 8080, targetPort: 80 }],
      expose: [Exposure.loadBalancer({ pool, allocateNodePorts: false })],
    });
  }
}

/** A system that moves into the cluster. */
class HomelabMigration extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'default' });

    // C8
    new LegacyBackend(this, 'example-migrated', {
      addresses: ['22.22.22.22'],
      selector: { app: 'example' },
      ports: [{ port: 80, podPort: 8080 }],
    });
  }
}

/** The one address, and the ingress controller that has it. */
class HomelabEdge extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'default' });

    // D7
    const pool = new AddressPool(this, 'first-pool', {
      addresses: ['192.168.10.228/32'],
      advertise: [Advertisement.layer2({ name: 'example' })],
    });

    // D9
    const selector = {
      'app.kubernetes.io/component': 'controller',
      'app.kubernetes.io/instance': 'ingress-nginx',
      'app.kubernetes.io/name': 'ingress-nginx',
    };
    new ExposedApp(this, 'ingress-nginx-controller', {
      namespace: 'ingress-nginx',
      selector,
      labels: {
        ...selector,
        'app.kubernetes.io/part-of': 'ingress-nginx',
        'app.kubernetes.io/version': '1.9.1',
      },
      ports: [
        { name: 'http', port: 80, targetPortName: 'http', appProtocol: 'http' },
        { name: 'https', port: 443, targetPortName: 'https', appProtocol: 'https' },
      ],
      expose: [
        Exposure.loadBalancer({
          address: pool.share('my-lb-service', '192.168.10.228'),
          externalTrafficPolicy: ExternalTrafficPolicy.CLUSTER,
          ipFamilies: [IpFamily.IPV4],
          ipFamilyPolicy: IpFamilyPolicy.SINGLE_STACK,
        }),
      ],
    });
  }
}

if (require.main === module) {
  const fleet = new Fleet();
  lab(fleet);
  homelab(fleet);
  fleet.synth();
}
