import { tryEntryPoints } from '../../../lib/model/queries/entry-points';
import { networkOf } from '../../support/network';

const traefik = (...args: readonly string[]) => `---
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: traefik}
spec:
  template:
    spec: {containers: [{name: traefik, image: traefik, args: ${JSON.stringify(args)}}]}
`;

function pointsOf(yaml: string) {
  const found = tryEntryPoints(networkOf(yaml));
  return found && { written: [...found.written], ports: [...found.ports] };
}

describe('tryEntryPoints', () => {
  test('has the names and ports of all Traefiks', () => {
    const yaml =
      traefik('--entryPoints.web.address=:8000/tcp', '--entrypoints.DNS.Address=0.0.0.0:53/udp') +
      traefik('--entrypoints.web.address=:80').replace('name: traefik}', 'name: other}');
    expect(pointsOf(yaml)).toEqual({ written: ['web', 'dns'], ports: [8000, 53, 80] });
  });

  test.each([
    ['no Traefik', ''],
    ['arguments without an entry point', traefik('--api.insecure')],
    ['a file', traefik('--configFile=/a.toml', '--entrypoints.web.address=:80')],
    ['an address that is filled in', traefik('--entrypoints.web.address=:$(PORT)')],
    [
      'one Traefik of two',
      traefik('--entrypoints.web.address=:80') +
        traefik('--api').replace('name: traefik}', 'name: other}'),
    ],
    [
      'a Traefik of a chart',
      `${traefik('--entrypoints.web.address=:80')}---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: edge}
spec: {chart: {spec: {chart: traefik}}}
`,
    ],
    [
      'the Traefik of k3s',
      `${traefik('--entrypoints.web.address=:80')}---
apiVersion: helm.cattle.io/v1
kind: HelmChartConfig
metadata: {name: traefik, namespace: kube-system}
spec: {valuesContent: 'ports: {}'}
`,
    ],
  ])('knows nothing by %s', (_, yaml) => {
    expect(pointsOf(yaml)).toBeUndefined();
  });

  test('has what Traefik makes for itself', () => {
    const found = tryEntryPoints(networkOf(traefik('--entrypoints.web.address=:80')));
    expect([...(found?.names ?? [])].sort()).toEqual(['http', 'traefik', 'web']);
  });
});
