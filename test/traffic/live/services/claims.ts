import type { KubeObject } from '../../../cluster/live/harness/api';
import { CLUSTER_DNS } from '../lab/dns';
import type { Lab } from '../lab/lab';
import { whoOf } from '../lab/lab';
import type { Question } from '../lab/wire';

/** What the outputs of constructs say of who answers, and who asks. */
export interface Claim {
  readonly what: string;
  /** The namespace of who asks. */
  readonly from: string;
  /** A name, which the cluster DNS resolves, or an address. */
  readonly to: string;
  readonly family?: 'A' | 'AAAA';
  readonly port: number;
  readonly isUdp?: boolean;
  /** Who answers, or how many do where any may. */
  readonly expected: readonly string[] | number;
}

/** Objects of constructs, and what they claim. */
export interface World {
  readonly objects: readonly KubeObject[];
  readonly claims: readonly Claim[];
}

const TIMES = 16;

/** Who answers a claim in the end: as claimed, or who does after a while. */
export async function answersTo(lab: Lab, claim: Claim, seconds = 20): Promise<string[] | number> {
  const wanted = claim.expected;
  const look = async () => {
    const names = await once(lab, claim);
    return typeof wanted === 'number' ? names.length : names;
  };
  return lab.until<string[] | number>(
    look,
    typeof wanted === 'number' ? wanted : [...wanted],
    seconds,
  );
}

async function once(lab: Lab, { from, to, family = 'A', port, isUdp }: Claim): Promise<string[]> {
  const isAddress = /^[\d.]+$|:/.test(to);
  const addresses = isAddress
    ? [to]
    : await lab.wire.resolve('asker1', CLUSTER_DNS, `${to}.`, family);
  const found = addresses.map(async (one): Promise<string[]> => {
    const question: Question = { from, address: String(one), port, millis: 700 };
    if (!isUdp) return lab.namesOf(question, TIMES);
    const replies = Array.from({ length: TIMES }, () => lab.wire.datagram(question));
    return (await Promise.all(replies)).map((reply) =>
      reply.body === undefined ? whoOf(reply) : (JSON.parse(reply.body) as { name: string }).name,
    );
  });
  return [...new Set((await Promise.all(found)).flat())].sort();
}
