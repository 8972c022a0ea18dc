import { groupBy } from '../../model/queries/group';
import type { Network } from '../../model/queries/network';
import { tryClient } from '../ask/client-text';
import type { Question } from '../ask/question';
import type { Chain } from '../chain/chain';
import { ForkKind, forked, hopsOf, verdictOf } from '../chain/chain';
import { chainKey } from '../chain/chain-key';
import type { FoundFaults } from '../chain/found-faults';
import { stopped } from '../chain/stopped';
import { HopKind } from '../chain/hop';
import { Verdict } from '../chain/verdict';
import { withFaults } from '../chain/with-faults';
import type { Details, TracedAnswer } from './answer';
import { answersTo, isEmptyAnswer } from './answer';
import { labelText, networkLabels } from './network-labels';

/** An answer, and the cluster or the units that it is about; empty where there is only one. */
export interface ClusterAnswer extends TracedAnswer {
  readonly cluster: string;
}

export interface AskedQuestion extends Details {
  readonly question: Question;
  /** As in `--from`. */
  readonly from: string;
}

/**
 * The answers of all networks that know something of what is asked, those that say the same once; that of
 * one, where none does. What nothing deploys answers where nothing else does. Nothing where no network has
 * the client.
 */
export function answersOver(
  networks: readonly Network[],
  faults: FoundFaults,
  asked: AskedQuestion,
): readonly ClusterAnswer[] {
  const used = networks.filter(({ isUnused }) => !isUnused);
  const answers = answersOf(used, asked);
  const isKnown = answers.some((one) => one.isKnown);
  const all = isKnown || used.length === networks.length ? answers : answersOf(networks, asked);
  return together(telling(all)).map((answer) => ({
    ...answer,
    chain: stopped(withFaults(faults, answer.chain)),
  }));
}

function answersOf(
  networks: readonly Network[],
  { question, from, ...details }: AskedQuestion,
): readonly NetworkAnswer[] {
  const labels = networkLabels(networks);
  return networks.flatMap((network): NetworkAnswer[] => {
    const client = tryClient(from, network);
    if (!client) return [];
    const label = labelText(labels.get(network));
    return answersTo(network, question, client, details).map((one) => {
      const isKnown = !isEmptyAnswer(one.chain);
      return { ...one, label, isKnown, isOwn: isKnown && isOf(network, one.chain) };
    });
  });
}

/** Those that lead on; else those that are known to end; else one that does not say. */
function telling(answers: readonly NetworkAnswer[]): readonly NetworkAnswer[] {
  const known = answers.filter(({ isKnown }) => isKnown);
  const own = known.filter(({ isOwn }) => isOwn);
  const onward = own.filter(({ chain }) => leadsOn(chain));
  if (onward.length > 0) return onward;
  const ended = own.filter(({ chain }) => verdictOf(chain) !== Verdict.UNKNOWN);
  if (ended.length > 0) return ended;
  const [first = known[0]] = own;
  return first ? [first] : nearest(answers);
}

const BEHIND_PROXIES = new Set([HopKind.SERVICE, HopKind.REDIRECT, HopKind.END]);

/** Whether it comes behind a proxy: many have a proxy, and few have the host that is asked for. */
function leadsOn(chain: Chain): boolean {
  return hopsOf(chain).some(({ kind }) => BEHIND_PROXIES.has(kind));
}

interface NetworkAnswer extends TracedAnswer {
  readonly label: string;
  /** Whether the network, or what is around it, has something of what is asked. */
  readonly isKnown: boolean;
  /** Whether the network itself has it. */
  readonly isOwn: boolean;
}

/** Of what is around a network, the network that holds it answers. */
function isOf({ manifests }: Network, chain: Chain): boolean {
  const held = new Set(manifests);
  const places = hopsOf(chain).flatMap((hop) => [...hop.places]);
  return places.length === 0 || places.some(({ manifest }) => held.has(manifest));
}

/** Nothing is known: one answer, that with the nearest names where one has them. */
function nearest(answers: readonly NetworkAnswer[]): readonly NetworkAnswer[] {
  const best =
    answers.find(({ chain }) => hopsOf(chain).some(({ why }) => why !== undefined)) ?? answers[0];
  return best ? [{ ...best, label: '' }] : [];
}

const MOST_LABELS = 3;

/** Answers that say the same are one, of all their networks. */
function together(answers: readonly NetworkAnswer[]): readonly ClusterAnswer[] {
  const byText = groupBy(answers, ({ question, chain }) => `${question} ${chainKey(chain)}`);
  return [...byText.values()].flatMap((those) => {
    const labels = [...new Set(those.map(({ label }) => label))].filter((one) => one !== '');
    const more = labels.length - MOST_LABELS;
    const shown = labels.slice(0, MOST_LABELS).join('; ');
    const cluster = more > 0 ? `${shown} and ${more} more` : shown;
    return those.slice(0, 1).map(({ question, chain }) => ({ question, chain, cluster }));
  });
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
