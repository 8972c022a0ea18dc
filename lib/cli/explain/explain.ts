import type { Network } from '../../model/queries/network';
import { Refusals } from '../../props/refusals';
import type { Answer } from '../../report/answer';
import { answersJson } from '../../report/answer-json';
import { answersText } from '../../report/answer-text';
import { wayTableText } from '../../report/way-table';
import type { Colors } from '../../report/text';
import { DEFAULT_RULES } from '../../rules/catalogue';
import type { Client } from '../../ways/ask/client';
import { ClientKind } from '../../ways/ask/client';
import type { Question } from '../../ways/ask/question';
import { tryQuestion } from '../../ways/ask/question';
import { verdictOf } from '../../ways/chain/chain';
import { FoundFaults } from '../../ways/chain/found-faults';
import { Verdict, eitherOf } from '../../ways/chain/verdict';
import { withFaults } from '../../ways/chain/with-faults';
import type { Details } from '../../ways/trace/answer';
import { answersTo, isEmptyAnswer } from '../../ways/trace/answer';
import { waysOf } from '../../ways/trace/ways';
import { judgeFiles } from '../check/check';
import type { Stdin } from '../check/source';
import type { ExplainOptions } from '../explain-options';
import { tryClient } from './client-option';
import { faultsOf } from './faults';

/** What is answered, and how it ends. */
export interface Explained {
  readonly text: string;
  readonly verdict: Verdict;
}

/** @throws where the question or the client cannot be read */
export function explain(
  options: ExplainOptions,
  today: string,
  stdin: Stdin,
  surroundings: { readonly version: string; readonly colors?: Colors },
): Explained {
  const { findings, networks } = judgeFiles(
    { ...options, rules: DEFAULT_RULES, units: [] },
    today,
    stdin,
  );
  const faults = new FoundFaults(faultsOf(findings));
  if (options.question === undefined) {
    const clusters = networks.map((network) => ({
      cluster: nameOf(network, networks),
      ways: waysOf(network).map((way) => ({ ...way, chain: withFaults(faults, way.chain) })),
    }));
    return { text: wayTableText(clusters, options.format, surroundings), verdict: Verdict.GIVEN };
  }
  const question = questionOf(options.question);
  const answers = networks.flatMap((network) => {
    const client = clientOf(options.from, network, networks);
    return client ? answersIn(network, question, client, options) : [];
  });
  if (answers.length === 0) throw unknownClient(options.from ?? '');
  const known = answers.filter(({ chain }) => !isEmptyAnswer(chain));
  const shown = (known.length > 0 ? known : answers.slice(0, 1)).map((answer) => ({
    ...answer,
    chain: withFaults(faults, answer.chain),
  }));
  const { version, colors } = surroundings;
  return {
    text: options.format === 'json' ? answersJson(shown, version) : answersText(shown, colors),
    verdict: eitherOf(shown.map(({ chain }) => verdictOf(chain))),
  };

  function answersIn(
    network: Network,
    asked: Question,
    client: Client,
    details: Details,
  ): readonly Answer[] {
    const cluster = nameOf(network, networks);
    return answersTo(network, asked, client, details).map((one) => ({ ...one, cluster }));
  }
}

/** The name of a cluster, where there are several. */
function nameOf(network: Network, networks: readonly Network[]): string {
  return new Set(networks.map(({ name }) => name)).size > 1 ? network.label : '';
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

/** The client that is asked for; where none is, the internet. Nothing where this network does not have it. */
function clientOf(
  from: string | undefined,
  network: Network,
  networks: readonly Network[],
): Client | undefined {
  if (from === undefined) return { kind: ClientKind.INTERNET };
  const client = tryClient(from, network);
  if (client ?? networks.some((one) => tryClient(from, one))) return client;
  throw unknownClient(from);
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
