import { Chart } from 'cdk8s';
import { Deployment } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import type { HttpRoute } from '../lib';
import { ExposedApp, Gateway, HttpBackend, HttpRoutes, ListenerProtocol } from '../lib';

/** D10: two small apps behind one Gateway, of which a Deployment of cdk8s-plus runs one. */
export class LabEcho extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'default' });

    new Gateway(this, 'edge', {
      gatewayClass: 'eg',
      listeners: [{ name: 'http', protocol: ListenerProtocol.HTTP, port: 80 }],
    });
    new HttpRoutes(this, 'http-echo', {
      routes: [routeTo(echo(this, 'apple')), routeTo(bananaOfPlus(this))],
      stripPrefix: true,
    });
  }
}

/** D10: two small apps behind one Ingress. */
export class HomelabEcho extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'default' });

    new HttpRoutes(this, 'http-echo', {
      routes: [routeTo(echo(this, 'apple')), routeTo(echo(this, 'banana'))],
      stripPrefix: true,
      httpsRedirect: false,
    });
  }
}

const IMAGE = 'hashicorp/http-echo';
const PORT = 5678;

/** An app of D10. */
function echo(chart: Chart, name: string): ExposedApp {
  return new ExposedApp(chart, name, {
    image: IMAGE,
    args: [`-text=${name}`],
    ports: [{ port: PORT }],
  });
}

function bananaOfPlus(chart: Chart): ExposedApp {
  const workload = new Deployment(chart, 'banana-pods', {
    metadata: { name: 'banana' },
    replicas: 1,
    containers: [
      { name: 'banana', image: IMAGE, args: ['-text=banana'], portNumber: PORT, resources: {} },
    ],
  });
  return new ExposedApp(chart, 'banana', { workload, ports: [{ port: PORT }] });
}

function routeTo(app: ExposedApp): HttpRoute {
  return { path: `/${app.node.id}`, backend: HttpBackend.of(app) };
}
