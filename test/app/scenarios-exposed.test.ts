import { App, Chart } from 'cdk8s';
import {
  AddressPool,
  Advertisement,
  BfdProfile,
  BgpMode,
  BgpPeer,
  Community,
  ExposedApp,
  Exposure,
  LoadBalancers,
} from '../../lib';
import * as main from '../../main';
import { chartFor, manifest } from '../support/chart';
import { messageOf } from '../support/refusal';
import { byGateway } from '../support/routing/http-route';
import { byNginx } from '../support/routing/nginx';
import { appWith, child, inHomelab, inLab, lab, podSpec } from './support';

describe('D. from outside to inside', () => {
  test('D1 node ports', () => {
    expect(inLab('Service', 'nodeport-service').spec).toEqual({
      type: 'NodePort',
      selector: { app: 'nginx-for-svc' },
      ports: [{ port: 80, targetPort: 80, nodePort: 30000 }],
    });
    expect(inLab('Service', 'svc-web-node').spec).toEqual({
      type: 'NodePort',
      selector: { app: 'node-web' },
      ports: [{ port: 80, targetPort: 8080, nodePort: 30123 }],
    });
  });

  test('D1 a node port of 32768 is refused', () => {
    expect(messageOf(() => appWith({ expose: [Exposure.nodePort({ nodePort: 32768 })] })))
      .toBe(`test/web: expose[0].nodePort: 32768 is not a node port
  why: the cluster opens node ports from 30000 to 32767
  fix: write a number in that range; the cluster keeps 30000 to 30085 for node ports that are chosen by hand`);
  });

  test('D2 a node port in a namespace of its own', () => {
    const service = inLab('Service', 'prometheus-app');
    expect(service.metadata).toMatchObject({
      namespace: 'monitoring',
      labels: { app: 'prometheus-app' },
    });
    expect(service.spec).toEqual({
      type: 'NodePort',
      selector: { app: 'prometheus-app' },
      ports: [{ port: 9090, targetPort: 9090, nodePort: 30990 }],
    });
    expect(child(lab, 'prometheus-app', ExposedApp).dnsName.full).toBe(
      'prometheus-app.monitoring.svc.cluster.local',
    );
  });

  test('D3 a load balancer', () => {
    const service = inLab('Service', 'loadbalancer-service');
    expect(service.metadata.annotations).toEqual({ 'metallb.io/address-pool': 'lab-pool' });
    expect(service.spec).toEqual({
      type: 'LoadBalancer',
      selector: { app: 'nginx-for-svc' },
      ports: [{ port: 80, targetPort: 80 }],
    });
  });

  test('D4 a load balancer that takes no node ports', () => {
    const service = inLab('Service', 'lb-without-node-ports');
    expect(service.metadata.annotations).toEqual({ 'metallb.io/address-pool': 'lab-pool' });
    expect(service.spec).toMatchObject({
      type: 'LoadBalancer',
      allocateLoadBalancerNodePorts: false,
      ports: [{ port: 8080, targetPort: 80 }],
    });
  });

  test('D5 an external IP, whose risk has to be accepted', () => {
    expect(inLab('Service', 'hello-node-svc').spec).toEqual({
      externalIPs: ['80.11.12.11'],
      selector: { app: 'hello-node' },
      ports: [{ name: 'http', port: 80, targetPort: 8080 }],
    });
    const risky = Exposure.externalIps({ addresses: ['80.11.12.11'], acceptRisk: false });
    expect(messageOf(() => appWith({ expose: [risky] })))
      .toBe(`test/web: expose[0].acceptRisk: false does not accept the risk of external IPs
  why: everyone who can create a Service can claim any address with them and read its traffic (CVE-2020-8554), and Kubernetes 1.36 deprecates them
  fix: write Exposure.loadBalancer({ address: pool.address("...") }), or acceptRisk: true to accept this risk`);
  });

  test('D6 a static address, as the MetalLB of the cluster reads it', () => {
    const service = inLab('Service', 'hello-node-lb');
    expect(service.metadata.annotations).toEqual({
      'metallb.io/address-pool': 'lab-pool',
      'metallb.io/loadBalancerIPs': '192.168.100.241',
    });
    expect(service.spec).toEqual({
      type: 'LoadBalancer',
      selector: { app: 'hello-node' },
      ports: [{ name: 'http', port: 80, targetPort: 8080 }],
    });
  });

  test('D7 a pool of one address, and its advertisement', () => {
    expect(inHomelab('IPAddressPool', 'first-pool')).toMatchObject({
      metadata: { namespace: 'metallb-system' },
      spec: { addresses: ['192.168.10.228/32'] },
    });
    expect(inHomelab('L2Advertisement', 'example')).toMatchObject({
      metadata: { namespace: 'metallb-system' },
      spec: { ipAddressPools: ['first-pool'] },
    });
  });

  test('D8 a pool that is announced by BGP, to one peer', () => {
    expect(inLab('BGPPeer', 'router')).toMatchObject({
      apiVersion: 'metallb.io/v1beta2',
      metadata: { namespace: 'metallb-system' },
      spec: { peerAddress: '192.168.100.1', peerASN: 64512, myASN: 64513 },
    });
    expect(inLab('IPAddressPool', 'bgp-pool').spec).toEqual({
      addresses: ['203.0.113.0/28'],
      autoAssign: false,
    });
    const bgp = inLab('BGPAdvertisement', 'bgp');
    expect(bgp.metadata.namespace).toBe('metallb-system');
    expect(bgp.spec).toEqual({ ipAddressPools: ['bgp-pool'], peers: ['router'] });
  });

  test('D8 BFD and named communities, when asked', () => {
    const chart = chartFor({ loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.FRR_K8S }) });
    const bfdProfile = new BfdProfile(chart, 'fast', { receiveInterval: 100 });
    const session = { peerAddress: '192.168.100.1', peerAsn: 64512, myAsn: 64513 };
    const router = new BgpPeer(chart, 'router', { ...session, bfdProfile });
    const named = new Community(chart, 'named', { communities: { 'no-export': '65535:65281' } });
    new AddressPool(chart, 'bgp-pool', {
      addresses: ['203.0.113.0/28'],
      advertise: [Advertisement.bgp({ peers: [router], communities: [named.alias('no-export')] })],
    });
    expect(manifest(chart, 'BFDProfile').spec).toEqual({ receiveInterval: 100 });
    expect(manifest(chart, 'BGPPeer').spec).toMatchObject({ bfdProfile: 'fast' });
    expect(manifest(chart, 'Community').spec).toEqual({
      communities: [{ name: 'no-export', value: '65535:65281' }],
    });
    expect(manifest(chart, 'BGPAdvertisement').spec).toMatchObject({ communities: ['no-export'] });
  });

  test('D8 what the BGP of the cluster cannot do is refused', () => {
    const chart = chartFor({ loadBalancer: LoadBalancers.metallb({ bgpMode: BgpMode.NATIVE }) });
    const advertise = [Advertisement.bgp()];
    const make = () =>
      new AddressPool(chart, 'bgp-pool', { addresses: ['2001:db8::/120'], advertise });
    expect(messageOf(make))
      .toBe(`test/bgp-pool: advertise[0] uses BGP, and the pool contains IPv6 addresses: that needs FRR
  why: the MetalLB of the cluster runs in native BGP mode, and refuses features that only FRR supports
  fix: announce IPv6 in layer 2 mode from a separate pool, or write bgpMode: BgpMode.FRR_K8S in LoadBalancers.metallb() of the Cluster if MetalLB uses FRR-K8s`);
  });

  test('D9 a shared address, as MetalLB 0.13.12 reads it', () => {
    const service = inHomelab('Service', 'ingress-nginx-controller');
    expect(service.metadata).toMatchObject({
      namespace: 'ingress-nginx',
      annotations: {
        'metallb.universe.tf/address-pool': 'first-pool',
        'metallb.universe.tf/allow-shared-ip': 'my-lb-service',
        'metallb.universe.tf/loadBalancerIPs': '192.168.10.228',
      },
    });
    expect(service.spec).toEqual({
      type: 'LoadBalancer',
      externalTrafficPolicy: 'Cluster',
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      selector: {
        'app.kubernetes.io/component': 'controller',
        'app.kubernetes.io/instance': 'ingress-nginx',
        'app.kubernetes.io/name': 'ingress-nginx',
      },
      ports: [
        { name: 'http', port: 80, targetPort: 'http', appProtocol: 'http' },
        { name: 'https', port: 443, targetPort: 'https', appProtocol: 'https' },
      ],
    });
  });

  test('D9 a second Service on that address, with a port of the first, is refused', () => {
    const homelab = main.homelab(new App());
    const edge = child(homelab, 'edge', Chart);
    const address = child(homelab, 'first-pool', AddressPool).share(
      'my-lb-service',
      '192.168.10.228',
    );
    const web = (port: number) =>
      new ExposedApp(edge, `web-${port}`, {
        selector: { app: 'web' },
        ports: [{ port }],
        expose: [Exposure.loadBalancer({ address })],
      });
    expect(messageOf(() => web(443)))
      .toBe(`homelab/edge/web-443: expose[0].address: "192.168.10.228" is also the address of homelab/edge/ingress-nginx-controller (Service ingress-nginx-controller)
  why: both use 443/TCP, and each port of an address can be used once
  fix: write another port or another address`);
    expect(web(8443).service.name).toBe('web-8443');
  });

  test('D10 a fan-out with the prefix stripped, in annotations that the controller reads', () => {
    const ingress = inHomelab('Ingress', 'http-echo');
    expect(ingress.metadata.annotations).toEqual({
      'nginx.ingress.kubernetes.io/rewrite-target': '/$2',
      'nginx.ingress.kubernetes.io/ssl-redirect': 'false',
      'nginx.ingress.kubernetes.io/use-regex': 'true',
    });
    const path = (name: string) => ({
      path: `/${name}(/|$)(.*)`,
      pathType: 'ImplementationSpecific',
      backend: { service: { name, port: { number: 5678 } } },
    });
    expect(ingress.spec).toEqual({
      ingressClassName: 'nginx',
      rules: [{ http: { paths: [path('apple'), path('banana')] } }],
    });
    for (const name of ['apple', 'banana']) {
      expect(podSpec(inHomelab('Deployment', name))['containers']).toEqual([
        {
          name,
          image: 'hashicorp/http-echo',
          args: [`-text=${name}`],
          ports: [{ containerPort: 5678 }],
        },
      ]);
      expect(inHomelab('Service', name).spec['ports']).toEqual([{ port: 5678 }]);
    }
  });

  test('D10 by Gateway API: the same apps, the same routes, the same prefix stripped', () => {
    expect(inLab('Gateway', 'edge')).toEqual({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'edge', namespace: 'default' },
      spec: {
        gatewayClassName: 'eg',
        listeners: [{ name: 'http', protocol: 'HTTP', port: 80 }],
      },
    });
    const path = { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' };
    const rule = (name: string) => ({
      matches: [{ path: { type: 'PathPrefix', value: `/${name}` } }],
      filters: [{ type: 'URLRewrite', urlRewrite: { path } }],
      backendRefs: [{ name, port: 5678 }],
    });
    const route = inLab('HTTPRoute', 'http-echo');
    expect(route.apiVersion).toBe('gateway.networking.k8s.io/v1');
    expect(route.spec).toEqual({
      parentRefs: [{ name: 'edge', sectionName: 'http' }],
      rules: [rule('apple'), rule('banana')],
    });
    expect(inLab('Deployment', 'apple').spec).toEqual(inHomelab('Deployment', 'apple').spec);
    expect(inLab('Service', 'apple').spec).toEqual(inHomelab('Service', 'apple').spec);
  });

  test('D10 by Gateway API: banana is run by a Deployment of cdk8s-plus', () => {
    const deployment = inLab('Deployment', 'banana');
    expect(podSpec(deployment)['containers']).toEqual([
      expect.objectContaining({
        image: 'hashicorp/http-echo',
        args: ['-text=banana'],
        ports: [{ containerPort: 5678 }],
      }),
    ]);
    const { selector, ports } = inLab('Service', 'banana').spec;
    expect(ports).toEqual([{ port: 5678 }]);
    expect({ matchLabels: selector }).toEqual(deployment.spec['selector']);
    expect(deployment.spec['template']).toMatchObject({ metadata: { labels: selector } });
  });

  test.each([
    ['/apple', '/'],
    ['/apple/pie', '/pie'],
    ['/applepie', undefined],
    ['/banana/', '/'],
    ['/', undefined],
  ])('D10 both ways lead %s alike', (path, expected) => {
    const request = { scheme: 'http' as const, host: 'any.example.com', path };
    const ingress = byNginx([inHomelab('Ingress', 'http-echo')], request);
    expect(byGateway([inLab('HTTPRoute', 'http-echo')], request)).toEqual(ingress);
    expect(typeof ingress === 'object' && 'path' in ingress ? ingress.path : undefined).toBe(
      expected,
    );
  });

  test('D11 a pool as a range, and its advertisement', () => {
    expect(inLab('IPAddressPool', 'lab-pool').spec).toEqual({
      addresses: ['192.168.100.240-192.168.100.250'],
    });
    expect(inLab('L2Advertisement', 'lab').spec).toEqual({ ipAddressPools: ['lab-pool'] });
  });
});
