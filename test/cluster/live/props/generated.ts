import { Testing } from 'cdk8s';
import * as fc from 'fast-check';
import type { ClusterProps } from '../../../../lib';
import { BgpMode, LoadBalancers } from '../../../../lib';
import { chartFor } from '../../../support/chart';
import { SERVICE_CIDRS } from '../harness/control-plane';
import type { Asker } from './asked';
import { CLUSTER_DNS, CLUSTER_DNS_ADDITION } from './cluster-dns';
import type { Subject } from './common';
import { settled } from './fields';
import { GATEWAYS } from './gateways';
import { HTTP_ROUTES } from './http';
import { GATEWAY_PODS, INGRESS_PODS } from './policies';
import { POOLS } from './pools';
import { unexplained } from './reasons';
import { faultsOf } from './rows';
import { SERVICES } from './services';
import type { Made } from './unguarded';
import { makeUnguarded } from './unguarded';

const SUBJECTS: readonly Subject[] = [
  ...SERVICES,
  ...HTTP_ROUTES,
  ...GATEWAYS,
  ...POOLS,
  CLUSTER_DNS,
  CLUSTER_DNS_ADDITION,
];

/** A construct with props of which some may be wrong. */
export interface Case {
  readonly subject: Subject;
  readonly props: object;
}

export const cases: fc.Arbitrary<Case> = fc
  .constantFrom(...SUBJECTS)
  .chain((subject) => subject.props.map((props) => ({ subject, props })));

/** What the construct and the server say of a case. */
export interface Verdict {
  readonly outcome: 'accepted' | 'refused by both' | 'refused by the construct';
  /** Nothing, where they agree or the reason is known. */
  readonly unexplained: readonly string[];
}

/** The cluster that is asked, in the words of the project. */
export function clusterOf(kubernetes: string): ClusterProps {
  return {
    kubernetes,
    loadBalancer: LoadBalancers.metallb({ release: '0.16', bgpMode: BgpMode.FRR }),
    gatewayApi: '1.6',
    gateway: { name: 'edge', listener: 'http', tlsListener: 'https' },
    ingressControllerPods: INGRESS_PODS,
    gatewayPods: GATEWAY_PODS,
    serviceCidrs: SERVICE_CIDRS,
  };
}

export async function judge(
  { subject, props }: Case,
  shared: ClusterProps,
  asker: Asker,
): Promise<Verdict> {
  const cluster = { ...shared, ...subject.cluster };
  const refusal = refusalOf({ subject, props }, cluster);
  const made = makeUnguarded(chartFor(cluster), (chart) =>
    subject.make(chart, settled(chart, props) as never),
  );
  const said = 'objects' in made ? await asker.ask(made.objects) : undefined;
  if (refusal === undefined) {
    const wrong = said ? said.refusals : ['nothing is made'];
    return { outcome: 'accepted', unexplained: wrong.map((one) => `false accept: ${one}`) };
  }
  if (!said || said.refusals.length > 0 || isEmpty(made))
    return { outcome: 'refused by both', unexplained: [] };
  const faults = unexplained(faultsOf(refusal), subject.name);
  return {
    outcome: 'refused by the construct',
    unexplained: faults.map((fault) => `false refusal: ${fault}`),
  };
}

function isEmpty(made: Made): boolean {
  return 'objects' in made && made.objects.length === 0;
}

/** Why the construct, or a rule over what it makes, refuses the props. */
function refusalOf({ subject, props }: Case, cluster: ClusterProps): string | undefined {
  const chart = chartFor(cluster);
  try {
    subject.make(chart, settled(chart, props) as never);
    Testing.synth(chart);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
