import type { Target } from '../../lib/model/read/target';
import { answersText } from '../../lib/report/answer-text';
import { faultsOf } from '../../lib/report/faults';
import { DEFAULT_RULES } from '../../lib/rules/catalogue';
import { runRules } from '../../lib/rules/run';
import { tryQuestion } from '../../lib/ways/ask/question';
import { FoundFaults } from '../../lib/ways/chain/found-faults';
import { answersOver } from '../../lib/ways/trace/answers-over';
import { networkOf } from './network';

/** What is answered to a question about documents of YAML, as people read it. */
export function ask(
  yaml: string,
  text: string,
  from = 'internet',
  target: Partial<Target> = {},
): string {
  const network = networkOf(yaml, target);
  const faults = new FoundFaults(faultsOf(runRules(DEFAULT_RULES, [network])));
  const question = tryQuestion(text);
  if (!question) throw new Error(`${text} is no question`);
  return answersText(answersOver([network], faults, { question, from })).trimEnd();
}
