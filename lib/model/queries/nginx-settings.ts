import { at, fieldsOf, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { installedCharts } from './installed-charts';
import type { Network } from './network';
import { nginxPrograms, tryNginxFlag } from './nginx-programs';

/** A ConfigMap that configures ingress-nginx under a key. */
export interface NginxMap {
  readonly manifest: Manifest;
  readonly value: string;
}

export function nginxMaps(network: Network, key: string): NginxMap[] {
  return network.others('', 'ConfigMap').flatMap((manifest) => {
    const value = textOf(within(manifest.object, 'data', key));
    return value === undefined ? [] : [{ manifest, value }];
  });
}

/** What the values of charts say of the configuration of ingress-nginx under a key. */
export function nginxValues(network: Network, key: string): string[] {
  return controllerValues(network).flatMap((controller) => {
    const value = within(controller, 'config', key);
    return typeof value === 'string' || typeof value === 'boolean' ? [String(value)] : [];
  });
}

/** Whether the files set a switch of an ingress-nginx, of whichever, to `true` or to `false`. */
export function isNginxSet(network: Network, key: string, value: 'true' | 'false'): boolean {
  return [
    ...nginxMaps(network, key).map((one) => one.value),
    ...nginxValues(network, key),
  ].includes(value);
}

/** Whether values of a chart install an ingress-nginx without its webhook. */
export function isWithoutWebhook(network: Network): boolean {
  return controllerValues(network).some(
    (controller) => within(controller, 'admissionWebhooks', 'enabled') === false,
  );
}

/** `controller` in the values of the chart, or of one that has it as a dependency. */
const controllerValues = derived((network): readonly unknown[] =>
  installedCharts(network).flatMap(({ values }) =>
    [values, ...Object.values(fieldsOf(values))].map((one) => at(one, 'controller')),
  ),
);

/** Whether an ingress-nginx reads a ConfigMap by its arguments; without one in the files, by the usual names. */
export function isReadByNginx(network: Network, { namespace, name }: Manifest): boolean {
  const programs = nginxPrograms(network);
  if (programs.length > 0) {
    return programs.some((one) => tryNginxFlag(one, 'configmap') === `${namespace}/${name}`);
  }
  const makesOwn = installedCharts(network).some(({ chart }) => chart === 'ingress-nginx');
  return !makesOwn && /nginx/.test(`${namespace}/${name}`);
}
