import type { IConstruct } from 'constructs';
import { answersText } from '../report/answer-text';
import { faultsOf } from '../report/faults';
import { DEFAULT_RULES } from '../rules/catalogue';
import { tryQuestion } from '../ways/ask/question';
import { FoundFaults } from '../ways/chain/found-faults';
import { Verdict } from '../ways/chain/verdict';
import { answersOver, eitherAnswer, verdictOver } from '../ways/trace/answers-over';
import { endsBy } from '../ways/trace/ends-by';
import { judge } from './findings';

/** What a test asks of a request. */
export interface RequestOptions {
  /**
   * From whom it comes: `internet`, `nodes`, `node`, `internet:203.0.113.7`, `pod:shop`,
   * `pod:shop/app=web`, or `pod:shop/web` for a pod of the workload of this name.
   *
   * @default internet
   */
  readonly from?: string;

  /**
   * The object that answers: `Service/shop/web`, perhaps with a port.
   *
   * @default - any
   */
  readonly by?: string;

  /** @default GET */
  readonly method?: string;

  /** @default - none */
  readonly headers?: Readonly<Record<string, string>>;
}

interface Wanted extends RequestOptions {
  readonly isReached: boolean;
  readonly today: string;
}

/** Whether a request ends as a test wants it. */
export function ends(
  received: IConstruct | string,
  request: string,
  { from = 'internet', by, method, headers = {}, isReached, today }: Wanted,
): { readonly pass: boolean; readonly message: () => string } {
  const question = tryQuestion(request);
  if (!question)
    throw new Error(`${JSON.stringify(request)} is not a URL, an address or an object`);
  const { networks, findings } = judge(received, DEFAULT_RULES, today);
  const faults = new FoundFaults(faultsOf(findings));
  const names = Object.entries(headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  const asked = { question, from, method, headers: new Map(names) };
  const answers = answersOver(networks, faults, asked);
  if (answers.length === 0) {
    throw new Error(`${JSON.stringify(from)} is not a client, or is not among the manifests`);
  }
  const verdict = verdictOver(answers);
  const isBy = by === undefined || endsBy(eitherAnswer(answers), by);
  const pass = isReached
    ? verdict === Verdict.GIVEN && isBy
    : verdict === Verdict.BLOCKED || verdict === Verdict.BROKEN;
  const wanted = isReached ? `reached${by === undefined ? '' : ` by ${by}`}` : 'blocked';
  const text = answersText(answers);
  return {
    pass,
    message: () =>
      `the request was expected ${pass ? 'not ' : ''}to be ${wanted.replace(' by ', ', and answered by ')}:\n${text}`,
  };
}
