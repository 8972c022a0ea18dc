import type { Network } from '../../../lib/model/queries/network';
import { ClientKind } from '../../../lib/ways/ask/client';
import { Verdict, worstOf } from '../../../lib/ways/chain/verdict';
import type { Hop } from '../../../lib/ways/chain/hop';
import { admissionHops, admissionHopsOut } from '../../../lib/ways/policies/admission';
import type { Connection } from '../../support/policies/connection';
import { connectionOf, ENDS, withPolicies } from '../../support/policies/small-cluster';
import { CILIUM_CASES } from '../cilium-policies';
import { clientOf, networkOfManifests, podManifest, workloadOf } from './sets';

const pods = [ENDS.web, ENDS.api, ENDS.db].map(podManifest);

function hopsOf(network: Network, { from, to, port, protocol }: Connection): readonly Hop[] {
  const client = clientOf(network, from);
  const workload = workloadOf(network, to);
  if (workload) return admissionHops(network, { workload, port, protocol }, { client });
  if (client.kind !== ClientKind.POD || typeof to !== 'string') throw new Error('no pod');
  return admissionHopsOut(network, client, { address: to }, port, protocol);
}

const VERDICTS = {
  [Verdict.GIVEN]: 'allowed',
  [Verdict.BLOCKED]: 'denied',
  [Verdict.BROKEN]: 'broken',
  [Verdict.UNKNOWN]: 'unknown',
};

test.each(CILIUM_CASES)('$what', ({ policies, connection, verdict }) => {
  const network = networkOfManifests([...withPolicies(policies), ...pods]);
  const hops = hopsOf(network, connectionOf(connection));
  expect([VERDICTS[worstOf(hops.map((one) => one.verdict))], hops]).toEqual([verdict, hops]);
});
