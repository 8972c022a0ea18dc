import type { Network } from '../../model/queries/network';
import type { IntentResult } from '../../report/intents';
import { IntentOutcome, intentsJunit, intentsText } from '../../report/intents';
import type { Colors } from '../../report/text';
import { faultsOf } from '../../report/faults';
import { DEFAULT_RULES } from '../../rules/catalogue';
import { tryQuestion } from '../../ways/ask/question';
import type { Chain } from '../../ways/chain/chain';
import { verdictOf } from '../../ways/chain/chain';
import { FoundFaults } from '../../ways/chain/found-faults';
import { Verdict } from '../../ways/chain/verdict';
import { answersOver, eitherAnswer } from '../../ways/trace/answers-over';
import { endsBy } from '../../ways/trace/ends-by';
import { judgeFiles } from '../check/check';
import { noObjects } from '../check/no-objects';
import type { Stdin } from '../check/source';
import type { TestOptions } from '../explain-options';
import type { Intent } from './intents';
import { Expectation, readIntents } from './intents';

export interface Tested {
  readonly text: string;
  readonly exitCode: number;
}

/** @throws where the file of intents, or a path, cannot be read, or there is nothing to ask */
export function testIntents(
  options: TestOptions,
  today: string,
  stdin: Stdin,
  colors?: Colors,
): Tested {
  const intents = readIntents(options.file);
  const { findings, networks, checked } = judgeFiles(
    { ...options, rules: DEFAULT_RULES, units: [] },
    today,
    stdin,
  );
  if (checked.objects === 0) throw noObjects('test', options.paths, checked);
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
  const { name, line, request, from } = intent;
  const place = `${file}:${line}`;
  const question = tryQuestion(request);
  const answers = question ? answersOver(networks, faults, { ...intent, question }) : [];
  const [first] = answers;
  if (!first) {
    const why = question
      ? `the client ${JSON.stringify(from)} cannot be read, or is in none of the files`
      : `the request ${JSON.stringify(request)} cannot be read`;
    return { name, place, outcome: IntentOutcome.UNKNOWN, why };
  }
  const chain = eitherAnswer(answers);
  return { name, place, answer: { ...first, chain }, ...judged(intent, chain) };
}

function judged({ expect, by }: Intent, chain: Chain): Pick<IntentResult, 'outcome' | 'why'> {
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
