import type { Construct } from 'constructs';
import type { Fault } from '../../facts/values/fault';
import { dnsLabel } from '../../facts/values/names';
import type { Refusals } from '../../props/refusals';
import { judgeName } from '../common/object-props';
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

const NAMES_NOTHING: Fault = {
  what: 'names nothing',
  why: 'the Service has the name serviceName, and the app creates no Deployment',
  fix: 'remove it',
};
