import type { IConstruct } from 'constructs';
import type { Fact } from '../facts/values/fault';
import { isDay } from '../model/read/waiver';
import { Refusals } from '../props/refusals';
import { filled, required, struct, text } from '../props/shape';

/**
 * What is not to be counted, and why.
 *
 * @see https://github.com/cdk8s-reach/cdk8s-reach/blob/main/docs/rules/README.md
 */
export interface WaiverProps {
  /**
   * The id or the name of the rule, such as `NET203` or `node-port-collision`. Refused: another
   * form.
   */
  readonly rule: string;

  /**
   * Why it is right here all the same, as it stands in the reports. Refused: an empty text.
   */
  readonly reason: string;

  /**
   * The last day on which it holds, as `2026-12-31`. A synth never asks for the date: the day is
   * judged by `reach check`, the validation plugin and the jest matcher, where a waiver past its day
   * is a finding. Refused: what is no day of the calendar.
   *
   * @default - it holds for good
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
 * Says that a finding is right here all the same: it is reported as waived, and counts no more. One
 * that waives nothing is a finding of its own.
 */
export class Waiver {
  /** Waives what a rule finds in the objects of a construct, and of all that is below it. */
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
        fix: 'write it as docs/rules/README.md lists it, such as "NET203" or "node-port-collision"',
      };

const day: Fact<string> = (text) =>
  isDay(text)
    ? undefined
    : {
        what: 'is not a day',
        why: 'a waiver ends with a day of the calendar',
        fix: 'write it as "2026-12-31"',
      };

const WAIVER_SHAPE = struct<WaiverProps>({
  rule: required('rule: "NET203"', text(ruleName)),
  reason: required('reason: "the two are never deployed together"', filled('never both deployed')),
  until: text(day),
});
