import { objectText } from '../model/read/manifest';
import { placeText, spotIn } from '../model/read/origin';
import type { Chain } from '../ways/chain/chain';
import { verdictOf } from '../ways/chain/chain';
import type { Destination, Hop } from '../ways/chain/hop';
import type { HopPlace } from '../ways/chain/place';
import type { Answer } from './answer';
import { ENDS, assumptionsOf } from './answer-text';
import { jsonText } from './escape';

/** Fields may be added; what is there keeps its meaning as long as `version` is 1. */
export function answersJson(answers: readonly Answer[], version: string): string {
  return jsonText({
    version: 1,
    tool: { name: 'cdk8s-reach', version },
    answers: answers.map(({ question, cluster, chain }) => ({
      question,
      cluster,
      verdict: ENDS[verdictOf(chain)],
      assumed: assumptionsOf(chain),
      chain: chainJson(chain),
    })),
  });
}

function chainJson({ hops, fork }: Chain): object {
  return {
    hops: hops.map(hopJson),
    ...(fork && {
      fork: {
        kind: fork.kind,
        branches: fork.branches.map(({ share, chain }) => ({
          ...(share === undefined ? {} : { share }),
          ...chainJson(chain),
        })),
      },
    }),
  };
}

function hopJson({ kind, verdict, what, why, fix, ask, fault, places, to }: Hop): object {
  return {
    kind,
    verdict,
    what,
    // What is undefined is left out.
    ...{ why, fix, ask, rule: fault?.id },
    places: places.map(placeJson),
    ...(to && { to: destinationJson(to) }),
  };
}

function placeJson({ manifest, field }: HopPlace): object {
  const { file, line } = spotIn(manifest.origin, field);
  const origin = placeText({ ...manifest.origin, file, line });
  return { origin, file, line, object: objectText(manifest), field };
}

function destinationJson({ pod, ...others }: Destination): object {
  return { ...others, ...(pod && { pod: { object: objectText(pod.manifest), port: pod.port } }) };
}
