import { placeText, spotIn } from '../model/read/origin';
import { seeRule } from '../rules/rule-page';
import type { Branch, Chain } from '../ways/chain/chain';
import { ForkKind, hopsOf, verdictOf } from '../ways/chain/chain';
import type { Hop } from '../ways/chain/hop';
import type { HopPlace } from '../ways/chain/place';
import { Verdict } from '../ways/chain/verdict';
import type { Answer } from './answer';
import { printable } from './escape';
import type { Colors } from './text';
import { NO_COLORS } from './text';

/**
 * Answers as people read them, hop by hop:
 *
 *     GET https://shop.example.com/api from the internet: reached
 *       -> Ingress shop/web sends /api to Service shop/api:80    web.yaml:14
 *          why: /api is longer than /
 *       -> Service shop/api:80                                   api.yaml:9
 *       -> Deployment shop/api, port 8080                        api.yaml:31
 *     assumed: the pods are ready
 */
export function answersText(answers: readonly Answer[], colors: Colors = NO_COLORS): string {
  return answers.map((answer) => `${answerText(answer, colors)}\n`).join('\n');
}

/** What a verdict is called at the end. */
export const ENDS: Readonly<Record<Verdict, string>> = {
  [Verdict.GIVEN]: 'reached',
  [Verdict.UNKNOWN]: 'unknown',
  [Verdict.BLOCKED]: 'blocked',
  [Verdict.BROKEN]: 'broken',
};

const MARKS: Readonly<Record<Verdict, string>> = {
  [Verdict.GIVEN]: '->',
  [Verdict.UNKNOWN]: '? ',
  [Verdict.BLOCKED]: 'x ',
  [Verdict.BROKEN]: 'x ',
};

function answerText({ question, cluster, chain }: Answer, colors: Colors): string {
  const verdict = verdictOf(chain);
  const where = cluster === '' ? '' : `[${printable(cluster)}] `;
  const width = columnOf(chain, 1);
  return [
    `${where}${printable(question)}: ${colored(verdict, colors, ENDS[verdict])}`,
    ...chainLines(chain, { depth: 1, width, colors }),
    ...assumptionLines(chain, colors),
  ].join('\n');
}

interface Layout {
  readonly depth: number;
  readonly width: number;
  readonly colors: Colors;
}

function chainLines({ hops, fork }: Chain, layout: Layout): string[] {
  const inner = { ...layout, depth: layout.depth + 1 };
  return [
    ...hops.flatMap((hop) => hopLines(hop, layout)),
    ...(fork?.branches ?? []).flatMap((branch, index) => [
      `${indent(layout.depth)}${branchText(fork?.kind ?? ForkKind.EITHER, branch, index)}`,
      ...chainLines(branch.chain, inner),
    ]),
  ];
}

function branchText(kind: ForkKind, { share }: Branch, index: number): string {
  if (kind === ForkKind.EITHER) return index === 0 ? 'either:' : 'or:';
  if (share === undefined) return index === 0 ? 'some requests:' : 'others:';
  return `${Number((share * 100).toFixed(2))} % of the requests:`;
}

function hopLines(hop: Hop, { depth, width, colors }: Layout): string[] {
  const { verdict, why, fix, ask, fault, places } = hop;
  const [first, ...others] = places;
  const head = `${indent(depth)}${colored(verdict, colors, MARKS[verdict])} ${printable(hop.what)}`;
  const pad = ' '.repeat(Math.max(0, width - lineWidth(hop, depth)));
  const below = `${indent(depth)}   `;
  const isDone = verdict === Verdict.GIVEN || verdict === Verdict.UNKNOWN;
  return [
    first ? `${head}${pad}   ${colors.dim(printable(spotText(first)))}` : head,
    ...(isDone ? [] : others.map((one) => `${below}${colors.dim(printable(spotText(one)))}`)),
    ...labelled(below, colors, { why, fix: isDone ? undefined : fix, ask }),
    ...(fault ? [`${below}${colors.dim(`see: ${seeRule(fault.id)}`)}`] : []),
  ];
}

function labelled(
  below: string,
  colors: Colors,
  texts: Readonly<Record<string, string | undefined>>,
): string[] {
  return Object.entries(texts).flatMap(([label, text]) =>
    text === undefined ? [] : [`${below}${colors.dim(`${label}:`)} ${printable(text)}`],
  );
}

/** `shop/web.yaml:14`, the line of the field. */
export function spotText({ manifest, field }: HopPlace): string {
  return placeText({ ...manifest.origin, ...spotIn(manifest.origin, field) });
}

function assumptionLines(chain: Chain, colors: Colors): string[] {
  const texts = assumptionsOf(chain);
  return texts.length === 0 ? [] : [`${colors.dim('assumed:')} ${printable(texts.join('; '))}`];
}

/** What an answer takes for granted, each thing once. */
export function assumptionsOf(chain: Chain): string[] {
  return [...new Set(hopsOf(chain).flatMap(({ assumes = [] }) => [...assumes]))];
}

/** The widest of the texts of hops, so that their places stand in a column. */
function columnOf({ hops, fork }: Chain, depth: number): number {
  const own = hops.map((hop) => lineWidth(hop, depth));
  const inner = (fork?.branches ?? []).map(({ chain }) => columnOf(chain, depth + 1));
  return Math.min(MOST_WIDTH, Math.max(0, ...own, ...inner));
}

const MOST_WIDTH = 90;

function lineWidth({ what }: Hop, depth: number): number {
  return indent(depth).length + 3 + printable(what).length;
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}

function colored(verdict: Verdict, colors: Colors, text: string): string {
  if (verdict === Verdict.GIVEN) return text;
  return verdict === Verdict.UNKNOWN ? colors.warning(text) : colors.error(text);
}
