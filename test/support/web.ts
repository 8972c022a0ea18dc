import type { Chart } from 'cdk8s';
import type { ClusterProps, ExposedAppProps, Exposure } from '../../lib';
import { ExposedApp } from '../../lib';
import type { Manifest } from './chart';
import { chartFor, manifest } from './chart';

/** Makes an app called `web` over pods that others make, with the given ways in. */
export function web(...expose: Exposure[]): (chart: Chart) => ExposedApp {
  return webWith({ expose });
}

export function webWith(props: Partial<ExposedAppProps>): (chart: Chart) => ExposedApp {
  return (chart) =>
    new ExposedApp(chart, 'web', {
      selector: { app: 'web' },
      ports: [{ port: 80, targetPort: 8080 }],
      ...props,
    });
}

/** The app's own Service, shaped by one exposure. */
export function webService(exposure: Exposure, cluster?: ClusterProps): Manifest {
  const chart = chartFor(cluster);
  web(exposure)(chart);
  return manifest(chart, 'Service', 'web');
}
