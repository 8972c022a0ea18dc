import type { Network } from '../../model/queries/network';
import { DEFAULT_RULES } from '../../rules/catalogue';
import type { IntentResult } from '../../report/intents';
import { IntentOutcome, intentsJunit, intentsText } from '../../report/intents';
import type { Colors } from '../../report/text';
import type { Client } from '../../ways/ask/client';
import { tryQuestion } from '../../ways/ask/question';
import type { Chain } from '../../ways/chain/chain';
import { ForkKind, forked, verdictOf } from '../../ways/chain/chain';
import { FoundFaults } from '../../ways/chain/found-faults';
import { Verdict } from '../../ways/chain/verdict';
import { withFaults } from '../../ways/chain/with-faults';
import { answersTo, isEmptyAnswer } from '../../ways/trace/answer';
import { endsBy } from '../../ways/trace/ends-by';
import { judgeFiles } from '../check/check';
import type { Stdin } from '../check/source';
import { tryClient } from '../explain/client-option';
import type { TestOptions } from '../explain-options';
import { faultsOf } from '../explain/faults';
import type { Intent } from './intents';
import { Expectation, readIntents } from './intents';

export interface Tested {
  readonly text: string;
  readonly exitCode: number;
}

/** @throws where the file of intents, or a path, cannot be read */
export function testIntents(
  options: TestOptions,
  today: string,
  stdin: Stdin,
  colors?: Colors,
): Tested {
  const intents = readIntents(options.file);
  const { findings, networks } = judgeFiles(
    { ...options, rules: DEFAULT_RULES, units: [] },
    today,
    stdin,
  );
  const faults = new FoundFaults(faultsOf(findings));
  const results = intents.map((intent) => resultOf(networks, faults, intent, options.file));
  const has = (outcome: IntentOutcome) => results.some((one) => one.outcome === outcome);
  return {
    text: options.format === 'junit' ? intentsJunit(results) : intentsText(results, colors),
    exitCode: has(IntentOutcome.FAILED) ? 2 : has(IntentOutcome.UNKNOWN) ? 3 : 0,
  };
}

function resultOf(
  networks: readonly Network[],
  faults: FoundFaults,
  intent: Intent,
  file: string,
): IntentResult {
  const { name, line } = intent;
  const place = `${file}:${line}`;
  const answers = networks.flatMap((network) => answersIn(network, intent));
  if (answers.length === 0) {
    const why = `the request ${JSON.stringify(intent.request)} or the client ${JSON.stringify(intent.from)} cannot be read, or is in none of the files`;
    return { name, place, outcome: IntentOutcome.UNKNOWN, why };
  }
  const known = answers.filter(({ chain }) => !isEmptyAnswer(chain));
  const shown = known.length > 0 ? known : answers.slice(0, 1);
  const branches = shown.map(({ chain }) => ({ chain: withFaults(faults, chain) }));
  const chain = forked([], ForkKind.EITHER, branches);
  const answer = { question: shown[0]?.question ?? '', cluster: '', chain };
  return { name, place, answer, ...judged(intent, chain) };
}

function answersIn(network: Network, { from, request, method, headers }: Intent) {
  const client: Client | undefined = tryClient(from, network);
  const question = tryQuestion(request);
  return client && question ? answersTo(network, question, client, { method, headers }) : [];
}

function judged(
  { expect, by }: Intent,
  chain: Chain,
): Pick<IntentResult, 'outcome' | 'why'> {
  const verdict = verdictOf(chain);
  if (verdict === Verdict.UNKNOWN) return { outcome: IntentOutcome.UNKNOWN };
  const isReached = verdict === Verdict.GIVEN;
  if (isReached !== (expect === Expectation.REACHED)) {
    return { outcome: IntentOutcome.FAILED, why: `it was expected to be ${expect}` };
  }
  if (isReached && by !== undefined && !endsBy(chain, by)) {
    return { outcome: IntentOutcome.FAILED, why: `it was expected to be answered by ${by}` };
  }
  return { outcome: IntentOutcome.PASSED };
}
