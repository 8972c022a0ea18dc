import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readKubeconfig } from './kubeconfig';

/** The label of what a run makes in the cluster of somebody else. */
export const RUN_LABEL = 'cdk8s-reach/run';

const PROGRAM = join(__dirname, 'sweep.js');

/** A process that removes what a run made in a cluster, as soon as the run is over, however it ended. */
export class Sweeper {
  private readonly child: ChildProcess;

  public constructor(kubeconfig: string, run: string, folder: string) {
    const { server, token, tls } = readKubeconfig(kubeconfig);
    const text = (part?: Buffer) => part?.toString();
    const selector = `${RUN_LABEL}=${run}`;
    this.child = spawn(process.execPath, [PROGRAM], {
      stdio: ['pipe', 'inherit', 'inherit'],
      // Not of the group that is killed.
      detached: true,
    });
    // By the pipe, since arguments are there for everybody to read.
    const access = { ...tls, ca: text(tls.ca), cert: text(tls.cert), key: text(tls.key) };
    this.child.stdin?.write(`${JSON.stringify({ server, token, access, selector, folder })}\n`);
  }

  /** Lets it sweep, and waits until all is gone. */
  public async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.stdin?.end();
    await ended;
  }
}
