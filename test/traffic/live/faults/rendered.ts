import { ApiObject } from 'cdk8s';
import type { Chart } from 'cdk8s';
import type { Manifest } from '../../../support/chart';

/** The manifests of a chart, without the rules that would find a fault before it meets any traffic. */
export function rendered(chart: Chart): Manifest[] {
  return chart.node
    .findAll()
    .filter((one): one is ApiObject => ApiObject.isApiObject(one))
    .map((one) => one.toJson() as Manifest);
}
