/** What happens with the findings of the rules. */
export enum Checks {
  /** Errors stop the synth before a byte is written; warnings are reported on stderr. */
  ERROR = 'error',
  /** Errors and warnings are reported on stderr, and the manifests are written. */
  REPORT = 'report',
  /** Nothing is checked. */
  OFF = 'off',
}
