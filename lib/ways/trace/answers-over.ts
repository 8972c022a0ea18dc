import type { Network } from '../../model/queries/network';
import { tryClient } from '../ask/client-text';
import type { Question } from '../ask/question';
import type { Chain } from '../chain/chain';
import { ForkKind, forked, verdictOf } from '../chain/chain';
import type { FoundFaults } from '../chain/found-faults';
import { stopped } from '../chain/stopped';
import type { Verdict } from '../chain/verdict';
import { withFaults } from '../chain/with-faults';
import type { Details, TracedAnswer } from './answer';
import { answersTo, isEmptyAnswer } from './answer';

/** An answer, and the cluster that it is about; empty where there is only one. */
export interface ClusterAnswer extends TracedAnswer {
  readonly cluster: string;
}

export interface AskedQuestion extends Details {
  readonly question: Question;
  /** As in `--from`. */
  readonly from: string;
}

/**
 * The answers of all networks that know something of what is asked; that of one, where none does.
 * Nothing where no network has the client.
 */
export function answersOver(
  networks: readonly Network[],
  faults: FoundFaults,
  { question, from, ...details }: AskedQuestion,
): readonly ClusterAnswer[] {
  const answers = networks.flatMap((network) => {
    const client = tryClient(from, network);
    const cluster = clusterName(network, networks);
    if (!client) return [];
    return answersTo(network, question, client, details).map((one) => ({ ...one, cluster }));
  });
  const known = answers.filter(({ chain }) => !isEmptyAnswer(chain));
  return (known.length > 0 ? known : answers.slice(0, 1)).map((answer) => ({
    ...answer,
    chain: stopped(withFaults(faults, answer.chain)),
  }));
}

/** What a cluster is called, where there are several. */
export function clusterName(network: Network, networks: readonly Network[]): string {
  return new Set(networks.map(({ name }) => name)).size > 1 ? network.label : '';
}

/** What several answers come to, of which each may be the one: nothing says which. */
export function eitherAnswer(answers: readonly TracedAnswer[]): Chain {
  return forked(
    [],
    ForkKind.EITHER,
    answers.map(({ chain }) => ({ chain })),
  );
}

export function verdictOver(answers: readonly TracedAnswer[]): Verdict {
  return verdictOf(eitherAnswer(answers));
}
