/** The releases of cdk8s-plus whose workloads are tried: the oldest, one between, the newest. */
export const PLUS_RELEASES = ['27', '30', '34'] as const;

/** An app in TypeScript on workloads of one release, and a Deployment of an app beside it. */
export function workloadApp(release: string): string {
  return `import { App, Chart } from 'cdk8s';
import { Deployment, Pod, StatefulSet } from 'cdk8s-plus-${release}';
import { ExposedApp, Exposure } from 'cdk8s-reach';

const app = new App({ outdir: 'dist-${release}' });
const chart = new Chart(app, 'shop', { namespace: 'shop' });
const containers = [{ image: 'ghcr.io/acme/web:1.4', portNumber: 8080 }];
const ports = [{ port: 80, targetPort: 8080 }];
const web = new Deployment(chart, 'web', { containers });
const expose = [Exposure.http({ host: 'shop.example.com', ingressClass: 'nginx' })];
new ExposedApp(chart, 'front', { workload: web, ports, expose });
new ExposedApp(chart, 'db', { workload: new StatefulSet(chart, 'set', { containers }), ports });
new ExposedApp(chart, 'once', { workload: new Pod(chart, 'pod', { containers }), ports });
app.synth();
`;
}

/** The same with the Deployment alone, in Python. */
export function workloadInPython(release: string): string {
  return `from cdk8s import App, Chart
from cdk8s_plus_${release} import ContainerProps, Deployment
from cdk8s_reach import ExposedApp, ServicePort

app = App(outdir="plus")
chart = Chart(app, "shop", namespace="shop")
web = Deployment(chart, "web", containers=[ContainerProps(image="ghcr.io/acme/web:1.4", port_number=8080)])
ExposedApp(chart, "front", workload=web, ports=[ServicePort(port=80, target_port=8080)])
app.synth()
`;
}

/** The same in Java. */
export function workloadInJava(release: string): string {
  return `import io.github.cdk8sreach.ExposedApp;
import io.github.cdk8sreach.ServicePort;
import java.util.List;
import org.cdk8s.App;
import org.cdk8s.AppProps;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.plus${release}.ContainerProps;
import org.cdk8s.plus${release}.Deployment;

public class Shop {
  public static void main(String[] args) {
    App app = new App(AppProps.builder().outdir("java").build());
    Chart chart = new Chart(app, "shop", ChartProps.builder().namespace("shop").build());
    Deployment web = Deployment.Builder.create(chart, "web")
        .containers(List.of(ContainerProps.builder().image("ghcr.io/acme/web:1.4").portNumber(8080).build()))
        .build();
    ExposedApp.Builder.create(chart, "front")
        .workload(web)
        .ports(List.of(ServicePort.builder().port(80).targetPort(8080).build()))
        .build();
    app.synth();
  }
}
`;
}
