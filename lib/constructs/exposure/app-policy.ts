import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ObjectProps } from '../common/object-props';
import type { Guard } from '../service/reachable';
import { proxyFault } from './exposure-clients';
import type { RouteToApp } from './admissions';
import { admissionsOf } from './admissions';
import type { AppContext } from './app-context';
import type { Exposure } from './exposure';
import type { Clients } from '../policies/clients';
import { makePolicy } from '../policies/pod-policy';
import type { PolicyProps } from '../policies/policy-props';
import { egressAdmissions } from '../policies/policy-props';

/** Who may connect to all ports of an app; nothing where it gets no policy for that. */
export function clientsOf(
  { clients }: PolicyProps,
  exposures: readonly Exposure[],
): readonly Clients[] | undefined {
  if (clients) return [...clients];
  return exposures.some(({ _data }) => _data.options.clients) ? [] : undefined;
}

/** Makes the policy of an app, where it restricts anything; it reads the exposures and routes late. */
export function makeAppPolicy(
  construct: Construct,
  props: PolicyProps & ObjectProps,
  context: AppContext,
  reached: { readonly by: readonly Exposure[]; readonly routes: readonly RouteToApp[] },
): ApiObject | undefined {
  const { app, cluster } = context;
  const { egress } = props;
  if (!app.clients && !egress) return undefined;
  const policy = {
    name: app.serviceName,
    selector: app.selector,
    ingress: app.clients && (() => admissionsOf(reached.by, reached.routes, context)),
    egress: egress && (() => egressAdmissions(egress)),
  };
  return makePolicy(construct, policy, props, { namespace: app.namespace, cluster });
}

/** How routes of others get through the policy of an app. */
export function guardOf(
  clients: readonly Clients[] | undefined,
  routes: RouteToApp[],
): Guard | undefined {
  return (
    clients && {
      fault: (proxy) => proxyFault(proxy, clients),
      admit: (proxy, port) => routes.push({ proxy, port }),
    }
  );
}
