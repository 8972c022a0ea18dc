import { clientWord } from '../../ways/ask/client-text';
import type { SideAnswer } from '../../ways/compare/answer';
import { jsonText } from '../escape';
import type { ClusterChange, Diff } from './diff';
import { othersText, placesOf, askedText, turnText } from './diff';

/** Fields may be added; what is there keeps its meaning as long as `version` is 1. */
export function diffJson(diff: Diff): string {
  const { old, now, version, changes, immutable } = diff;
  return jsonText({
    version: 1,
    tool: { name: 'cdk8s-reach', version },
    ...{ old, now },
    changes: changes.filter(({ kind }) => kind !== 'untold').map(changeJson),
    immutable,
    unknown: changes.filter(({ kind }) => kind === 'untold').map(changeJson),
  });
}

function changeJson(change: ClusterChange): object {
  const { kind, cluster, audience, count, clients, witness } = change;
  const { ask, before, now } = witness;
  const { request } = ask;
  return {
    ...(kind === 'untold' ? {} : { kind: kind.replace('led ', '') }),
    ...{ cluster, audience },
    what: `${askedText(change)}: ${turnText(change)}`,
    more: othersText(change),
    requests: count,
    clients: [ask.from, ...clients],
    witness: {
      text: ask.text,
      from: clientWord(ask.client),
      ...(request && {
        ...{ scheme: request.scheme, host: request.host, port: request.port },
        ...{ path: request.path, method: request.method },
        query: request.query,
        headers: [...request.headers],
      }),
    },
    before: answerJson(before),
    now: answerJson(now),
    places: placesOf(change),
  };
}

function answerJson({ state, ends, faults, why }: SideAnswer): object {
  return {
    state,
    ends: ends.map(({ place, pods, path, share }) => ({
      ...{ place, pods, path, share: Number.isNaN(share) ? undefined : share },
    })),
    ...{ faults, why },
  };
}
