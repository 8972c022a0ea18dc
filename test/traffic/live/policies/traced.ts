import { Yaml } from 'cdk8s';
import { ClientKind } from '../../../../lib/ways/ask/client';
import { tryClient } from '../../../../lib/ways/ask/client-text';
import { tryQuestion } from '../../../../lib/ways/ask/question';
import { FoundFaults } from '../../../../lib/ways/chain/found-faults';
import { Verdict, worstOf } from '../../../../lib/ways/chain/verdict';
import { admissionHops } from '../../../../lib/ways/policies/admission';
import { answersOver, verdictOver } from '../../../../lib/ways/trace/answers-over';
import type { Network } from '../../../../lib/model/queries/network';
import type { KubeObject } from '../../../cluster/live/harness/api';
import { networkOf } from '../../../support/network';
import { ADDRESSES } from './callers';
import type { Dial } from './dials';
import { ADMITTED, REFUSED, podOf } from './dials';

const OUTCOMES: Readonly<Record<Verdict, string>> = {
  [Verdict.GIVEN]: ADMITTED,
  [Verdict.BLOCKED]: REFUSED,
  [Verdict.BROKEN]: 'broken',
  [Verdict.UNKNOWN]: 'unknown',
};

/** What becomes of dials, by the tracer of ways. */
export class Traced {
  private readonly network: Network;

  public constructor(objects: readonly KubeObject[]) {
    this.network = networkOf(Yaml.stringify(...objects), { kubernetes: '1.37' });
  }

  public outcomeOf(dial: Dial): string {
    return OUTCOMES[dial.way ? this.overService(dial, dial.way) : this.straight(dial)];
  }

  private overService({ caller, told }: Dial, way: NonNullable<Dial['way']>): Verdict {
    const name = `${way.service}.${told.namespace}.svc.cluster.local:${way.port}`;
    const isOutside = caller in ADDRESSES;
    const text = isOutside ? `${NODE_ADDRESS}:${way.nodePort ?? 0}` : name;
    const question = tryQuestion(text);
    if (!question) throw new Error(`${text} is no question`);
    const asked = { question, from: clientText(caller) };
    return verdictOver(answersOver([this.network], new FoundFaults([]), asked));
  }

  private straight({ caller, told, target: port }: Dial): Verdict {
    const client = tryClient(clientText(caller), this.network);
    const workload = this.network.workloads.find(
      ({ manifest }) => manifest.kind === 'Pod' && manifest.name === podOf(told),
    );
    if (!client || !workload) throw new Error(`nobody asks ${told.name} as ${caller}`);
    const hops = admissionHops(this.network, { workload, port, protocol: 'TCP' }, { client });
    return worstOf(hops.map(({ verdict }) => verdict));
  }
}

/** No node has it: who asks by the port of a node asks the one where a pod is. */
const NODE_ADDRESS = '203.0.113.250';

function clientText(caller: string): string {
  const address = ADDRESSES[caller];
  return address === undefined ? `pod:${caller}` : `${ClientKind.INTERNET}:${address}`;
}
