import type { Target } from '../../lib/model/read/target';
import type { Severity } from '../../lib/rules/rule';

/** What a rule says of some YAML. */
export interface RuleCases {
  /** The rows of docs/facts.md and of docs/ledgers/facts-rules.json that the rule tells of: `['2.2 nodePort range']`. */
  readonly facts?: readonly string[];
  /** The example of the rule's page that goes wrong; the text is all that `reach check` tells of it. */
  readonly wrong: { readonly yaml: string; readonly text: string };
  /** The example of the rule's page that is right. No rule of the default set finds a thing in it. */
  readonly right: string;
  /** Further YAML that the rule has nothing to say of: title -> case. */
  readonly silent?: Readonly<Record<string, Case>>;
  /** Further YAML that the rule finds faults in: title -> case and places. */
  readonly reported?: Readonly<Record<string, ReportedCase>>;
  /**
   * What is true of the cluster, for every case. Where a case says anything of it, all that it leaves
   * out is stated as constructs write for it (the oldest); else all is assumed (the newest).
   */
  readonly target?: Partial<Target>;
  /** The day that end dates are judged by, where the rule is about waivers. */
  readonly today?: string;
  /** Other rules that the wrong example breaks as well, such as `['NET401']`. */
  readonly wrongAlso?: readonly string[];
}

export interface Case {
  readonly yaml: string;
  readonly target?: Partial<Target>;
  /** Rules that do find something here, such as `['NET401']`. Those of severity info are not counted. */
  readonly also?: readonly string[];
}

export interface ReportedCase extends Case {
  /** For each finding its places, in the order that they are reported in: `Service default/web spec.ports[0]`. */
  readonly at: readonly (readonly string[])[];
  /** That of each finding, where it is not left to the texts. */
  readonly severity?: `${Severity}`;
  /** What each finding says of the cause, where another case of the rule says otherwise. */
  readonly why?: string;
}
