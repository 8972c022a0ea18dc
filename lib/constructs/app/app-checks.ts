import { ApiObject } from 'cdk8s';
import type { AbstractPod } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import type { Fault } from '../../facts/values/fault';
import { dnsLabel, selectsSomething } from '../../facts/values/names';
import type { Refusals } from '../../props/refusals';
import { judgeName } from '../common/object-props';
import { workloadLabels } from '../pods/workload';
import { serviceNameFact } from '../service/reachable';
import type { ExposedAppProps } from './exposed-app-props';

/** Judges the name of the Service, and that of the Deployment and its container. */
export function checkAppNames(app: Construct, props: ExposedAppProps, refusals: Refusals): void {
  const fact = serviceNameFact(app);
  if (props.serviceName === undefined) {
    judgeName(app, props, fact, refusals);
    return;
  }
  refusals.at('serviceName').judge(props.serviceName, fact);
  if (props.image !== undefined) judgeName(app, props, dnsLabel, refusals);
  else if (props.name !== undefined) refusals.at('name').refuse(props.name, NAMES_NOTHING);
}

/** Refuses a workload that no Service of the app can select. */
export function checkWorkload(workload: AbstractPod, namespace: string, refusals: Refusals): void {
  const place = refusals.at('workload');
  const selector = workloadLabels(workload);
  if (selector === undefined) place.refuse(workload.node.path, BY_EXPRESSION);
  else if (selectsSomething(selector)) place.refuse(workload.node.path, NO_LABELS);
  const own = ApiObject.of(workload).metadata.namespace ?? 'default';
  if (own !== namespace) {
    place.refuse(workload.node.path, elsewhere(own, namespace));
  }
}

const NAMES_NOTHING: Fault = {
  what: 'is the name of nothing',
  why: 'the Service is called serviceName, and no Deployment is made here',
  fix: 'leave it out',
};

const BY_EXPRESSION: Fault = {
  what: 'selects its pods by expressions',
  why: 'a Service selects by labels alone',
  fix: 'write the labels of its pods as selector in place of workload',
};

const NO_LABELS: Fault = {
  what: 'has pods without a label',
  why: 'a Service finds pods by their labels',
  fix: 'give its pods a label and write it as selector in place of workload',
};

function elsewhere(own: string, namespace: string): Fault {
  return {
    what: `is in the namespace ${JSON.stringify(own)}`,
    why: `a Service finds pods of its own namespace alone, here ${JSON.stringify(namespace)}`,
    fix: `write namespace: ${JSON.stringify(own)} on the app`,
  };
}
