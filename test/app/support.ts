import { App, Chart } from 'cdk8s';
import type { Cluster, ExposedAppProps } from '../../lib';
import { ExposedApp } from '../../lib';
import * as main from '../../main';
import type { Manifest } from '../support/chart';
import { chartFor, manifests } from '../support/chart';

/** The clusters of main.ts, whose cases docs/scenarios.md lists by id. */
export const lab = main.lab(new App());
export const homelab = main.homelab(new App());

/** The one manifest of a kind and a name in a cluster, whichever chart it is in. */
function inCluster(cluster: Cluster, kind: string, name: string): Manifest {
  const found = cluster.node.children
    .filter((child) => Chart.isChart(child))
    .flatMap((chart) => manifests(chart))
    .filter((one) => one.kind === kind && one.metadata.name === name);
  expect(found).toHaveLength(1);
  return found[0] as Manifest;
}

export const inLab = (kind: string, name: string) => inCluster(lab, kind, name);
export const inHomelab = (kind: string, name: string) => inCluster(homelab, kind, name);

/** A construct of a cluster. */
export function child<T>(cluster: Cluster, id: string, type: new (...props: never[]) => T): T {
  const found: unknown = cluster.node.findAll().find(({ node }) => node.id === id);
  if (found instanceof type) return found;
  throw new Error(`${id} is no ${type.name}`);
}

export function podSpec(workload: Manifest): Record<string, unknown> {
  return (workload.spec['template'] as { spec: Record<string, unknown> }).spec;
}

/** A plain app called `web`, with other props. */
export function appWith(props: Partial<ExposedAppProps>): ExposedApp {
  const ports = [{ port: 80, targetPort: 8080 }];
  return new ExposedApp(chartFor(), 'web', { image: 'web:1', ports, ...props });
}
