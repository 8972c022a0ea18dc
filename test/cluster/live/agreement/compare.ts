import { Network } from '../../../../lib/model/queries/network';
import { manifestsOf } from '../../../../lib/model/read/manifest';
import type { Target } from '../../../../lib/model/read/target';
import { DEFAULTS } from '../../../../lib/model/read/target';
import { DEFAULT_RULES } from '../../../../lib/rules/catalogue';
import { Severity } from '../../../../lib/rules/rule';
import { runRules } from '../../../../lib/rules/run';
import type { Answer, Api, KubeObject } from '../harness/api';
import { isAccepted, messageOf } from '../harness/api';
import { SERVICE_CIDRS } from '../harness/control-plane';
import { gatewayApi, gatewayChannel, isOwn, metallb, release } from '../harness/releases';
import type { Stricter } from './explained';
import { STRICTER, STRICTER_ELSEWHERE, UNSEEN, UNSEEN_ELSEWHERE } from './explained';

/** What the rules and the server say of one object. */
interface Verdicts {
  readonly object: KubeObject;
  /** What the server refuses it for; empty where it takes it. */
  readonly refusal: string;
  /** The errors that the rules find, as `NET201 0 is not a port | a port is ...`. */
  readonly errors: readonly string[];
}

/** What is known of the cluster that is asked. */
function target(): Target {
  return {
    ...DEFAULTS,
    kubernetes: release(),
    metallb: metallb() ?? DEFAULTS.metallb,
    gatewayApi: gatewayApi() ?? DEFAULTS.gatewayApi,
    gatewayChannel: gatewayChannel(),
    ...(isOwn && { serviceCidrs: SERVICE_CIDRS }),
  };
}

/** Ports of nodes are given out, and looked at, only when an object is really made. */
export function hasNodePorts({ kind, spec }: KubeObject): boolean {
  return kind === 'Service' && /nodePort/i.test(JSON.stringify(spec ?? null));
}

/** How many of the objects the server refuses, and where the rules say otherwise for no known reason. */
export async function disagreements(
  api: Api,
  objects: readonly KubeObject[],
): Promise<{ refused: number; unexplained: string[] }> {
  const verdicts: Verdicts[] = [];
  for (const object of objects) verdicts.push(await judge(api, object));
  return {
    refused: verdicts.filter(({ refusal }) => refusal !== '').length,
    unexplained: verdicts.flatMap(unexplainedOf),
  };
}

function unexplainedOf({ object, refusal, errors }: Verdicts): string[] {
  const text = JSON.stringify(object);
  if (refusal === '') {
    const known = isOwn ? STRICTER : [...STRICTER, ...STRICTER_ELSEWHERE];
    const unexplained = errors.filter(
      (error) => !known.some((one) => isStricter(one, object, error)),
    );
    return unexplained.map((error) => `false refusal: ${error}: ${text}`);
  }
  const unseen = isOwn ? UNSEEN : [...UNSEEN, ...UNSEEN_ELSEWHERE];
  const isKnown = unseen.some(
    ({ kind, says }) => new RegExp(`^(${kind})$`).test(object.kind ?? '') && says.test(refusal),
  );
  return errors.length > 0 || isKnown ? [] : [`false accept: ${refusal}: ${text}`];
}

function isStricter(one: Stricter, object: KubeObject, error: string): boolean {
  const { rule, kind, says } = one;
  if (kind !== undefined && kind !== object.kind) return false;
  if (one.metallb !== undefined && one.metallb !== metallb()) return false;
  return error.startsWith(rule) && (says?.test(error) ?? true);
}

async function judge(api: Api, object: KubeObject): Promise<Verdicts> {
  const answer = await ask(api, object);
  const network = new Network(target(), manifestsOf(object, {}));
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

async function ask(api: Api, object: KubeObject): Promise<Answer> {
  if (!hasNodePorts(object)) return api.dryRun(object);
  const answer = await api.create(object);
  if (isAccepted(answer)) await api.remove(answer.body);
  return answer;
}
