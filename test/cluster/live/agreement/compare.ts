import { manifestsOf } from '../../../../lib/model/manifest';
import { Network } from '../../../../lib/model/network';
import { DEFAULT_TARGET } from '../../../../lib/model/target';
import type { Target } from '../../../../lib/model/target';
import { DEFAULT_RULES } from '../../../../lib/rules/catalogue';
import { runRules } from '../../../../lib/rules/run';
import { Severity } from '../../../../lib/rules/rule';
import type { Answer, Api, KubeObject } from '../harness/api';
import { isAccepted, messageOf } from '../harness/api';
import { SERVICE_CIDRS } from '../harness/control-plane';
import type { Stricter } from './explained';
import { STRICTER, UNSEEN } from './explained';

/** What the rules and the server say of one object. */
interface Verdicts {
  readonly object: KubeObject;
  /** What the server refuses it for; empty where it takes it. */
  readonly refusal: string;
  /** The errors that the rules find, as `NET201 0 is not a port | a port is ...`. */
  readonly errors: readonly string[];
}

function targetOf(kubernetes: string): Target {
  return {
    ...DEFAULT_TARGET,
    isAssumed: false,
    kubernetes,
    metallb: '0.16',
    gatewayApi: '1.6',
    serviceCidrs: SERVICE_CIDRS,
  };
}

/** How many of the objects the server refuses, and where the rules say otherwise for no known reason. */
export async function disagreements(
  api: Api,
  objects: readonly KubeObject[],
): Promise<{ refused: number; unexplained: string[] }> {
  const [, release = ''] = /^v(\d+\.\d+)/.exec(await api.version()) ?? [];
  const target = targetOf(release);
  const verdicts: Verdicts[] = [];
  for (const object of objects) verdicts.push(await judge(api, object, target));
  return {
    refused: verdicts.filter(({ refusal }) => refusal !== '').length,
    unexplained: verdicts.flatMap(unexplainedOf),
  };
}

function unexplainedOf({ object, refusal, errors }: Verdicts): string[] {
  const text = JSON.stringify(object);
  if (refusal === '') {
    const unexplained = errors.filter(
      (error) => !STRICTER.some((one) => isStricter(one, object, error)),
    );
    return unexplained.map((error) => `false refusal: ${error}: ${text}`);
  }
  const isKnown = UNSEEN.some(
    ({ kind, says }) => new RegExp(`^(${kind})$`).test(object.kind ?? '') && says.test(refusal),
  );
  return errors.length > 0 || isKnown ? [] : [`false accept: ${refusal}: ${text}`];
}

function isStricter({ rule, kind, says }: Stricter, object: KubeObject, error: string): boolean {
  if (kind !== undefined && kind !== object.kind) return false;
  return error.startsWith(rule) && (says?.test(error) ?? true);
}

async function judge(api: Api, object: KubeObject, target: Target): Promise<Verdicts> {
  const answer = await ask(api, object);
  const network = new Network(target, manifestsOf(object, {}));
  const findings = runRules(DEFAULT_RULES, [network]);
  return {
    object,
    // What is there already was judged before.
    refusal: isAccepted(answer) || answer.status === 409 ? '' : messageOf(answer),
    errors: findings
      .filter(({ severity }) => severity === Severity.ERROR)
      .map(({ rule, what, why }) => `${rule.id} ${what} | ${why}`),
  };
}

/** Ports of nodes are given out, and looked at, only when an object is really made. */
async function ask(api: Api, object: KubeObject): Promise<Answer> {
  if (object.kind !== 'Service' || !/nodePort/i.test(JSON.stringify(object['spec'] ?? null)))
    return api.dryRun(object);
  const answer = await api.create(object);
  if (isAccepted(answer)) await api.remove(answer.body);
  return answer;
}
