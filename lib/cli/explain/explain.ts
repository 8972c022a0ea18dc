import { Refusals } from '../../props/refusals';
import { answersJson } from '../../report/answer-json';
import { answersText } from '../../report/answer-text';
import type { Colors } from '../../report/text';
import { wayTableText } from '../../report/way-table';
import { faultsOf } from '../../report/faults';
import { DEFAULT_RULES } from '../../rules/catalogue';
import type { Question } from '../../ways/ask/question';
import { tryQuestion } from '../../ways/ask/question';
import { FoundFaults } from '../../ways/chain/found-faults';
import { Verdict } from '../../ways/chain/verdict';
import { withFaults } from '../../ways/chain/with-faults';
import { answersOver, verdictOver } from '../../ways/trace/answers-over';
import { networkLabels } from '../../ways/trace/network-labels';
import { waysOf } from '../../ways/trace/ways';
import type { Judgement } from '../check/check';
import { judgeFiles } from '../check/check';
import { noObjects } from '../check/no-objects';
import type { Stdin } from '../check/source';
import type { ExplainOptions } from '../explain-options';

/** What is answered, and how it ends. */
export interface Explained {
  readonly text: string;
  readonly verdict: Verdict;
}

/** How an answer is shown. */
export interface Shown {
  readonly version: string;
  readonly colors?: Colors;
}

/** @throws where the question or the client cannot be read */
export function explain(
  options: ExplainOptions,
  today: string,
  stdin: Stdin,
  shown: Shown,
): Explained {
  const question = options.question === undefined ? undefined : questionOf(options.question);
  const judgement = judgeFiles({ ...options, rules: DEFAULT_RULES, units: [] }, today, stdin);
  return question
    ? answered(options, question, judgement, shown)
    : { text: tableOf(options, judgement, shown), verdict: Verdict.GIVEN };
}

function answered(
  { from = 'internet', method, headers, format, paths }: ExplainOptions,
  question: Question,
  { networks, findings, checked }: Judgement,
  { version, colors }: Shown,
): Explained {
  if (checked.objects === 0) throw noObjects('explain', paths, checked);
  const faults = new FoundFaults(faultsOf(findings));
  const answers = answersOver(networks, faults, { question, from, method, headers });
  if (answers.length === 0) throw unknownClient(from);
  return {
    text: format === 'json' ? answersJson(answers, version) : answersText(answers, colors),
    verdict: verdictOver(answers),
  };
}

function tableOf(
  { format }: ExplainOptions,
  { networks, findings }: Judgement,
  shown: Shown,
): string {
  const faults = new FoundFaults(faultsOf(findings));
  const used = networks.filter(({ isUnused }) => !isUnused);
  const clusters = [...networkLabels(used)].map(([network, label]) => ({
    ...label,
    ways: waysOf(network).map((way) => ({ ...way, chain: withFaults(faults, way.chain) })),
  }));
  return wayTableText(clusters, format, { ...shown, leavesOut: used.length < networks.length });
}

function questionOf(text: string): Question {
  const question = tryQuestion(text);
  if (question) return question;
  const refusals = new Refusals('reach');
  refusals.at('explain').refuse(text, {
    what: 'is not a question',
    why: 'a question is a URL, an address and a port, a name, or an object',
    fix: 'write for example https://shop.example.com/, 192.0.2.7:443, web.shop.svc or Service/shop/web',
  });
  throw refusals.error(questionOf);
}

function unknownClient(from: string): Error {
  const refusals = new Refusals('reach');
  refusals.at('--from').refuse(from, {
    what: 'is not a client',
    why: 'a client is internet, nodes, node, or a pod by its labels or its workload',
    fix: 'write for example internet, nodes, pod:shop, pod:shop/app=web, or pod:shop/NAME of a workload in the files',
  });
  return refusals.error(unknownClient);
}
