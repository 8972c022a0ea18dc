import { Testing } from 'cdk8s';
import type { Chart } from 'cdk8s';
import { ExposedApp } from '../../lib';
import type { ExposedAppProps } from '../../lib';
import { Homelab, Lab } from '../../main';
import { chartFor, manifest } from '../support/chart';
import type { Manifest } from '../support/chart';

/** The charts of main.ts, whose cases docs/scenarios.md lists by id. */
export const lab = new Lab(Testing.app(), 'lab');
export const homelab = new Homelab(Testing.app(), 'homelab');

export const inLab = (kind: string, name: string) => manifest(lab, kind, name);
export const inHomelab = (kind: string, name: string) => manifest(homelab, kind, name);

/** A construct of a chart. */
export function child<T>(chart: Chart, id: string, type: new (...props: never[]) => T): T {
  const found: unknown = chart.node.findChild(id);
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
