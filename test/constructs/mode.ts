import type { ClusterProps, Exposure } from '../../lib';
import { ExposedApp, GatewayChannel } from '../../lib';
import type { Fields } from '../cluster/live/props/fields';
import { late, lateOf, lists, near } from '../cluster/live/props/fields';
import { clusterOf } from '../cluster/live/props/generated';
import type { Mode } from '../support/every-prop';

export const NEWEST: ClusterProps = {
  ...clusterOf('1.37'),
  gatewayChannel: GatewayChannel.EXPERIMENTAL,
};

export const ports = [{ port: 80, targetPort: 8080 }];
/** The ways of a construct, by what is told of them. */
export function modes<Props extends object>(
  name: string,
  fields: Fields<Props>,
  make: Mode['make'],
  ways: Readonly<Record<string, object>>,
  cluster: ClusterProps = NEWEST,
): Mode[] {
  return Object.entries(ways).map(([way, right]) => ({
    name: `${name} ${way}`,
    cluster,
    props: { right, fields },
    make,
  }));
}

export const makeApp: Mode['make'] = (chart, props) => new ExposedApp(chart, 'web', props);

/** The ways to expose the app, of which one exposure at a time is looked at. */
export function exposures<Options extends object>(
  name: string,
  fields: Fields<Options>,
  make: (options: never) => Exposure,
  ways: readonly object[],
  cluster: ClusterProps = NEWEST,
  appPorts: readonly object[] = ports,
): Mode[] {
  return ways.map((options) => ({
    name: `Exposure.${name}(${JSON.stringify(options)})`,
    cluster,
    props: {
      right: { selector: { app: 'web' }, ports: appPorts, expose: [lateOf(options, make)] },
      fields: { expose: lists(late(near(options, fields), make)) },
    },
    make: makeApp,
  }));
}
