import { ApiObject, Chart } from 'cdk8s';
import type { FluxKustomizationsProps } from '../../../lib';
import {
  AddressPool,
  ApplyOrder,
  Cluster,
  ExternalAlias,
  Fleet,
  FluxKustomizations,
  FluxSource,
} from '../../../lib';
import type { Manifest } from '../../support/chart';
import { manifests, yaml } from '../../support/chart';
import { Crds, describeWithCrds } from '../../support/crds';
import { everyPropReachesYaml } from '../../support/props';
import { messageOf, testRefusals } from '../../support/refusal';
import { FLUX_KUSTOMIZATIONS } from './flux-kustomizations.refusals';

const all: Omit<FluxKustomizationsProps, 'cluster'> = {
  name: 'all',
  namespace: 'gitops',
  labels: { team: 'platform' },
  folder: 'manifests/dist',
  source: 'manifests',
  sourceKind: FluxSource.OCI_REPOSITORY,
  interval: '1h',
  timeout: '5m',
  kubeConfigSecret: 'lab-kubeconfig',
};

let fleet: Fleet;
beforeEach(() => {
  fleet = new Fleet();
});

/** A cluster with something in three of its stages. */
function filled(fleet: Fleet, applyOrder?: ApplyOrder): Cluster {
  const cluster = new Cluster(fleet, 'lab', { applyOrder });
  const chart = new Chart(cluster, 'shop', { namespace: 'shop' });
  new AddressPool(chart, 'lan', { addresses: ['192.0.2.10-192.0.2.20'] });
  new ExternalAlias(chart, 'db', { target: 'db.example.com' });
  namespace(chart);
  return cluster;
}

function namespace(chart: Chart, name = 'shop'): ApiObject {
  return new ApiObject(chart, name, { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
}

function kustomizations(fleet: Fleet, cluster: Cluster, props: object = {}): Chart {
  const chart = new Chart(fleet, 'flux');
  new FluxKustomizations(chart, 'lab', { cluster, ...props });
  return chart;
}

describe('FluxKustomizations', () => {
  test('of a cluster without an order, is one', () => {
    expect(yaml(kustomizations(fleet, filled(fleet)))).toMatchInlineSnapshot(`
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: lab
  namespace: flux-system
spec:
  interval: 10m
  path: ./dist/lab
  prune: true
  sourceRef:
    kind: GitRepository
    name: flux-system
`);
  });

  test('of a cluster with folders, is one for each folder that there is', () => {
    const made = manifests(kustomizations(fleet, filled(fleet, ApplyOrder.FOLDERS)));
    const rows = made.map(({ metadata: { name }, spec: { path, dependsOn, wait } }) => ({
      name,
      path,
      dependsOn,
      wait,
    }));
    expect(rows).toEqual([
      { name: 'lab-definitions', path: './dist/lab/1-definitions', wait: true },
      {
        name: 'lab-addresses',
        path: './dist/lab/3-addresses',
        dependsOn: [{ name: 'lab-definitions' }],
        wait: true,
      },
      {
        name: 'lab-apps',
        path: './dist/lab/4-apps',
        dependsOn: [{ name: 'lab-addresses' }],
        wait: true,
      },
    ]);
  });

  test('knows the stage of a webhook by the pods that answer it', () => {
    const cluster = filled(fleet, ApplyOrder.FOLDERS);
    const chart = new Chart(cluster, 'metallb');
    const service = { name: 'metallb-webhook-service', namespace: 'metallb-system' };
    new ApiObject(chart, 'webhook', {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingWebhookConfiguration',
      metadata: { name: 'metallb-webhook-configuration' },
      webhooks: [{ name: 'pools', clientConfig: { service } }],
    });
    const names = manifests(kustomizations(fleet, cluster)).map(({ metadata: { name } }) => name);
    expect(names).toEqual(['lab-definitions', 'lab-metallb', 'lab-addresses', 'lab-apps']);
  });

  test('that does not know of a folder, is refused by the synth', () => {
    const cluster = new Cluster(fleet, 'lab', { applyOrder: ApplyOrder.FOLDERS });
    const chart = new Chart(cluster, 'shop');
    namespace(chart);
    kustomizations(fleet, cluster);
    new ExternalAlias(chart, 'db', { target: 'db.example.com' });
    expect(
      messageOf(() => {
        fleet.synth();
      }),
    ).toBe(`Validation failed with the following errors:
  [flux/lab] the folder 4-apps has no Kustomization, since its objects were created later. Fix: create the FluxKustomizations after all other constructs of the cluster.`);
  });

  everyPropReachesYaml((chart, props: FluxKustomizationsProps) => {
    new FluxKustomizations(chart, 'lab', { ...props, cluster: new Cluster(chart, 'cluster') });
  }, all as FluxKustomizationsProps);

  testRefusals(FLUX_KUSTOMIZATIONS);
});

describeWithCrds(
  'the schema of Kustomization',
  () => {
    test('takes all of it', () => {
      const chart = kustomizations(fleet, filled(fleet, ApplyOrder.FOLDERS), all);
      const made: Manifest[] = manifests(chart);
      const crds = new Crds('kustomize-controller');
      expect(made.flatMap((one) => crds.faults(one))).toEqual([]);
      const wrong = { ...made[0], spec: { ...made[0]?.spec, interval: '10 min' } } as Manifest;
      expect(crds.faults(wrong)).toHaveLength(1);
    });
  },
  ['kustomize-controller'],
);
