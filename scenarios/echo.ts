import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { ExposedApp, Gateway, HttpBackend, HttpRoutes, ListenerProtocol } from '../lib';
import type { HttpRoute } from '../lib';

/** D10: two small apps behind one Gateway. */
export class LabEcho extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'default' });

    new Gateway(this, 'edge', {
      gatewayClass: 'eg',
      listeners: [{ name: 'http', protocol: ListenerProtocol.HTTP, port: 80 }],
    });
    new HttpRoutes(this, 'http-echo', { routes: echoRoutes(this), stripPrefix: true });
  }
}

/** D10: two small apps behind one Ingress. */
export class HomelabEcho extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'default' });

    new HttpRoutes(this, 'http-echo', {
      routes: echoRoutes(this),
      stripPrefix: true,
      httpsRedirect: false,
    });
  }
}

/** The apps of D10, and the routes to them. */
function echoRoutes(chart: Chart): HttpRoute[] {
  return ['apple', 'banana'].map((name) => {
    const app = new ExposedApp(chart, name, {
      image: 'hashicorp/http-echo',
      args: [`-text=${name}`],
      ports: [{ port: 5678 }],
    });
    return { path: `/${name}`, backend: HttpBackend.of(app) };
  });
}
