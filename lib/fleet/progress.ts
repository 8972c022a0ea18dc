import type * as cliProgress from 'cli-progress';

/**
 * What a synth tells on stderr: how far it is, on a terminal and once it takes longer than a second,
 * and what it has done. Nothing under jest, where it would stand between the results.
 */
export class Progress {
  private readonly isSilent = process.env['JEST_WORKER_ID'] !== undefined;
  private readonly start = Date.now();
  private bar?: cliProgress.SingleBar;
  private stage = '';

  /** A step of a stage is done. */
  step(stage: string, done: number, total: number): void {
    if (this.isSilent || !process.stderr.isTTY) return;
    if (!this.bar) {
      if (Date.now() - this.start < 1_000) return;
      this.bar = makeBar();
    }
    if (stage !== this.stage) this.bar.start(total, done, { stage });
    else this.bar.update(done);
    this.stage = stage;
  }

  /** A line that stays. */
  say(text: string): void {
    this.stop();
    if (!this.isSilent) process.stderr.write(text);
  }

  stop(): void {
    this.bar?.stop();
    this.bar = undefined;
    this.stage = '';
  }
}

/** Loaded when it is needed: most synths are over before. */
function makeBar(): cliProgress.SingleBar {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { SingleBar } = require('cli-progress') as typeof cliProgress;
  return new SingleBar({
    format: '{stage} {bar} {value}/{total}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  });
}
