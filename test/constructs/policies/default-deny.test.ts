import { DefaultDeny } from '../../../lib';
import { chartFor, manifest } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';

test('admits nobody to any pod of the namespace', () => {
  const chart = chartFor();
  const { networkPolicy } = new DefaultDeny(chart, 'deny');
  expect(networkPolicy.name).toBe('deny');
  expect(manifest(chart, 'NetworkPolicy')).toEqual({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'deny' },
    spec: { podSelector: {}, policyTypes: ['Ingress'] },
  });
});

test('lets nothing out but lookups of names', () => {
  const chart = chartFor();
  new DefaultDeny(chart, 'deny', { egress: true });
  expect(manifest(chart, 'NetworkPolicy').spec).toEqual({
    podSelector: {},
    policyTypes: ['Ingress', 'Egress'],
    egress: [
      {
        to: [
          {
            namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
            podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
          },
        ],
        ports: [{ port: 53 }, { port: 53, protocol: 'UDP' }],
      },
    ],
  });
});

everyPropReachesYaml((chart, props) => new DefaultDeny(chart, 'deny', props), {
  name: 'deny-all',
  namespace: 'shop',
  labels: { team: 'shop' },
  egress: true,
});
