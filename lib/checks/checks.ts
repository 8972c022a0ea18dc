/** What becomes of what the rules find. */
export enum Checks {
  /** Errors stop the synth before a byte is written; warnings are reported on stderr. */
  ERROR = 'error',
  /** Errors and warnings are reported on stderr, and the manifests are written. */
  REPORT = 'report',
  /** Nothing is checked. */
  OFF = 'off',
}
