import type { Chart } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import type { PodSelectorConfig } from 'cdk8s-plus-27';
import { Deployment, LabelExpression, LabelSelector, Pods } from 'cdk8s-plus-27';
import type { ExposedAppProps } from '../../../lib';
import { ExposedApp } from '../../../lib';
import type { Refusal } from '../../support/refusal';

const ports = [{ port: 80 }];

const app = (props: Partial<ExposedAppProps>) => {
  return (chart: Chart) => new ExposedApp(chart, 'web', { ports, ...props });
};

const containers = [{ image: 'nginx:1.27' }];

/** Pods that are found by an expression. */
class ByExpression extends Deployment {
  public override toPodSelectorConfig(): PodSelectorConfig {
    return { labelSelector: LabelSelector.of({ expressions: [LabelExpression.exists('app')] }) };
  }
}

/** Pods that carry no label. */
class Unlabelled extends Deployment {
  public override toPodSelectorConfig(): PodSelectorConfig {
    return { labelSelector: LabelSelector.of() };
  }
}

/** Pods whose selector cannot be read, as a later cdk8s-plus may have it. */
class Unreadable extends Deployment {
  public override toPodSelectorConfig(): PodSelectorConfig {
    return { labelSelector: { labels: { app: 'web' } } as unknown as LabelSelector };
  }
}

/** Workloads that no Service can select. */
export const EXPOSED_APP_WORKLOADS: readonly Refusal[] = [
  {
    name: 'a workload in another namespace',
    facts: ['2.5 selector matches nothing'],
    make: (chart) => {
      const workload = new Deployment(chart, 'pods', {
        metadata: { namespace: 'shop' },
        containers,
      });
      app({ workload })(chart);
    },
    message: `test/web: workload: "test/pods" is in the namespace "shop"
  why: a Service only finds pods of its own namespace, here "default"
  fix: write namespace: "shop" on the app`,
  },
  {
    name: 'a workload whose pods are found by an expression',
    facts: ['2.5 selector'],
    make: (chart) => app({ workload: new ByExpression(chart, 'pods', { containers }) })(chart),
    message: `test/web: workload: "test/pods" selects its pods by expressions
  why: a Service only selects by labels
  fix: write the labels of its pods as selector instead of workload`,
  },
  {
    name: 'a workload whose pods have no labels',
    facts: ['2.5 selector'],
    make: (chart) => app({ workload: new Unlabelled(chart, 'pods', { containers }) })(chart),
    message: `test/web: workload: "test/pods" has pods without a label
  why: a Service finds pods by their labels
  fix: give its pods a label and write it as selector instead of workload`,
  },
  {
    name: 'a Deployment that is no workload of cdk8s-plus',
    facts: ['2.5 selector'],
    make: (chart) => {
      const workload = new ApiObject(chart, 'pods', { apiVersion: 'apps/v1', kind: 'Deployment' });
      app({ workload })(chart);
    },
    message: `test/web: workload: "test/pods" has no toPodSelectorConfig()
  why: the Service selects its pods by the labels that this method of a cdk8s-plus workload returns
  fix: write a Deployment, StatefulSet or Pod of cdk8s-plus, or write the labels of the pods as selector instead of workload`,
  },
  {
    name: 'a workload whose selector cannot be read',
    facts: ['2.5 selector'],
    make: (chart) => app({ workload: new Unreadable(chart, 'pods', { containers }) })(chart),
    message: `test/web: workload: "test/pods" has no labelSelector with a _toKube() in what its toPodSelectorConfig() returns
  why: the Service selects its pods by these labels in cdk8s-plus 27 to 34
  fix: write the labels of its pods as selector instead of workload`,
  },
  {
    name: 'a query of pods, which has no object',
    facts: ['2.5 selector'],
    make: (chart) => {
      app({ workload: Pods.select(chart, 'pods', { labels: { app: 'web' } }) })(chart);
    },
    message: `test/web: workload: "test/pods" has no ApiObject as its default child
  why: a Service only finds pods of its own namespace, which that object declares
  fix: write the Deployment, StatefulSet or Pod itself, or write the labels of the pods as selector instead of workload`,
  },
];
