import type { App } from 'cdk8s';
import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** How far a synth of a stock app is that is going on. */
export class SynthPass {
  private asked = 0;
  private rendersItself = true;

  constructor(private readonly root: IConstruct) {}

  /**
   * Whether what was found holds to the end, asked by each validation of the pass. It does once all
   * validations have run, unless a chart has code of its own that runs before it is rendered.
   */
  isSettled(): boolean {
    this.asked += 1;
    if (this.asked === 2) this.rendersItself = this.root.node.findAll().some(hasOwnWay);
    return this.asked > 2 && !this.rendersItself;
  }
}

/**
 * Says when a synth of an app begins, and when it ends, also by an error. The app gets a class of its
 * own for it: jsii asks the class for a method, not the object.
 */
export function onSynth(root: IConstruct, begin: (pass: SynthPass) => void, end: () => void): void {
  if (!isApp(root)) return;
  const during = <T>(synth: () => T): T => {
    begin(new SynthPass(root));
    try {
      return synth();
    } finally {
      end();
    }
  };
  const Stock = root.constructor as typeof App;
  class Observed extends Stock {
    public override synth(): void {
      during(() => {
        super.synth();
      });
    }

    public override synthYaml(): string {
      return during(() => super.synthYaml());
    }
  }
  Object.setPrototypeOf(root, Observed.prototype);
}

function isApp(root: IConstruct): root is App {
  return 'synth' in root;
}

function hasOwnWay(construct: IConstruct): boolean {
  return Chart.isChart(construct) && construct.toJson !== Chart.prototype.toJson;
}
