import type { Workload } from '../../model/objects/workload';
import { perList } from '../../model/queries/per-list';
import { behind, podLabelsField } from '../../model/queries/pods';
import { listed } from '../listed';
import type { Place, Rule } from '../rule';
import { Elsewhere, place, Severity } from '../rule';

export const NET505: Rule = {
  id: 'NET505',
  name: 'service-of-several-apps',
  severity: Severity.INFO,
  undoneBy: Elsewhere.NAMESPACE,
  reads: ['services', 'workloads'],
  what: 'A Service selects the pods of several applications.',
  why: 'kube-proxy spreads connections over all of them',
  fix: 'Add a label to the selector that only the pods of one application have.',
  waive: 'Where all of them answer the same requests.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service'],
  check(network, report) {
    for (const service of network.services) {
      const all = behind(network, service);
      const { apps, others } = all.length < 2 ? NO_APPS : appsOf(all);
      if (apps.length < 2) continue;
      report({
        places: [place(service.manifest, 'spec.selector')],
        others,
        what: `the selector of Service ${service.manifest.name} selects the pods of ${listed(apps)}`,
      });
    }
  },
};

const NO_APPS: { apps: readonly string[]; others: readonly Place[] } = { apps: [], others: [] };

/** The applications of workloads, and where their pods get the labels. */
const appsOf = perList((all: readonly Workload[]): typeof NO_APPS => {
  const workloads = all.filter(runsBeside);
  const apps = new Set(workloads.map(appOf).filter((app) => app !== undefined));
  const others = workloads.map((one) => place(one.manifest, podLabelsField(one)));
  return { apps: [...apps].sort(), others };
});

/** The pods of a Helm hook are gone again when a release is there. */
function runsBeside({ manifest }: Workload): boolean {
  return manifest.annotations['helm.sh/hook'] === undefined;
}

const APP_LABELS = ['app.kubernetes.io/name', 'app', 'k8s-app'];

/** Without what tells the versions of one application apart. */
const VERSION =
  /-(canary|stable|primary|preview|blue|green|baseline|experiment|v\d+|primary|replica|leader|follower|master|slave)$/;

/** A Job beside a server is an application of its own, whatever its labels are. */
function appOf({ manifest, podLabels }: Workload): string | undefined {
  const label = APP_LABELS.find((key) => podLabels[key] !== undefined);
  const app = label === undefined ? undefined : podLabels[label]?.replace(VERSION, '');
  const isJob = manifest.kind === 'Job' || manifest.kind === 'CronJob';
  return isJob ? `${manifest.kind} ${manifest.name}` : app;
}
