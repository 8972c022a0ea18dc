import { NOT_DAY } from '../facts/values/sentences';
import type { IConstruct } from 'constructs';
import type { Fact } from '../facts/values/fault';
import { isDay } from '../model/read/waiver';
import { Refusals } from '../props/refusals';
import { filled, required, struct, text } from '../props/shape';

/**
 * A waived finding, and the reason.
 *
 * @see https://github.com/cdk8s-reach/cdk8s-reach/blob/main/docs/rules/README.md
 */
export interface WaiverProps {
  /**
   * The id or the name of the rule, such as `NET203` or `node-port-collision`. Refused: another
   * form.
   */
  readonly rule: string;

  /** The reason, which the reports contain. Refused: an empty text. */
  readonly reason: string;

  /**
   * The last day of the waiver, as `2026-12-31`. A synth never reads the date: `reach check`, the
   * validation plugin and the matchers compare it, and report an expired waiver as a finding.
   * Refused: a value that is not a calendar day.
   *
   * @default - the waiver does not expire
   */
  readonly until?: string;
}

/** A waiver, and the path of the construct that it is for. */
export type PlacedWaiver = WaiverProps & { readonly path: string };

const WAIVERS = Symbol.for('cdk8s-reach.Waiver');

interface Marked {
  [WAIVERS]?: PlacedWaiver[];
}

/**
 * Declares that a finding is intended: it is reported as waived, and no longer counts. A waiver
 * without a finding is a finding itself.
 */
export class Waiver {
  /**
   * Waives the findings of a rule in the objects of a construct and of all constructs below it.
   */
  public static add(construct: IConstruct, props: WaiverProps): void {
    const refusals = new Refusals(construct.node.path);
    WAIVER_SHAPE.run(props, refusals.at(''));
    refusals.throwIfAny(Waiver.add);
    const { rule, reason, until } = props;
    const root = construct.node.root as Marked;
    (root[WAIVERS] ??= []).push({ rule, reason, until, path: construct.node.path });
  }

  private constructor() {
    // it holds nothing: a waiver is a mark on a construct
  }
}

/** The waivers of a tree. */
export function waiversOf(root: IConstruct): readonly PlacedWaiver[] {
  return (root as Marked)[WAIVERS] ?? [];
}

const ruleName: Fact<string> = (rule) =>
  /^NET\d{3}$|^[a-z0-9]+(-[a-z0-9]+)+$/.test(rule)
    ? undefined
    : {
        what: 'is not the id or the name of a rule',
        why: 'a waiver is for one rule',
        fix: 'write a rule that `npx cdk8s-reach rules` lists, such as "NET203" or "node-port-collision"',
      };

const day: Fact<string> = (text) =>
  isDay(text)
    ? undefined
    : {
        what: NOT_DAY,
        why: 'a waiver expires on a calendar day',
        fix: 'write it as "2026-12-31"',
      };

const WAIVER_SHAPE = struct<WaiverProps>({
  rule: required('rule: "NET203"', text(ruleName)),
  reason: required('reason: "the two are never deployed together"', filled('never both deployed')),
  until: text(day),
});
