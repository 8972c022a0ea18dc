import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Construct } from 'constructs';
import type { Judged } from '../checks/network-check';
import { NetworkCheck } from '../checks/network-check';
import { waiversOf } from '../checks/waiver';
import { Cluster } from '../cluster/cluster';
import { Network } from '../model/queries/network';
import { readText } from '../model/read/read';
import { DEFAULT_TARGET } from '../model/read/target';
import type { Rule } from '../rules/rule';
import { runRules } from '../rules/run';
import { applyWaivers } from '../rules/waivers';

/** What rules find in a tree of constructs, or in a text of YAML for the default cluster. */
export function judge(
  received: IConstruct | string,
  rules: readonly Rule[],
  today: string,
): Judged {
  return typeof received === 'string'
    ? judgeText(received, rules, today)
    : judgeTree(received, rules, today);
}

function judgeTree(root: IConstruct, rules: readonly Rule[], today: string): Judged {
  if (!Construct.isConstruct(root)) {
    throw new Error(
      'a matcher of cdk8s-reach accepts a construct, such as a chart or an app, or YAML as text',
    );
  }
  const check = new NetworkCheck(
    waiversOf(root.node.root).filter(({ path }) => isRelated(path, root.node.path)),
  );
  for (const one of root.node.findAll()) {
    if (!ApiObject.isApiObject(one)) continue;
    const cluster = Cluster._tryOf(Chart.of(one));
    check.see(one.toJson(), one.node.path, { cluster, name: cluster?.node.path ?? '' });
  }
  return check.judge(rules, today);
}

/** Whether a waiver of one construct can be for objects of another. */
function isRelated(path: string, root: string): boolean {
  const [short, long] = path.length < root.length ? [path, root] : [root, path];
  return short === '' || long === short || long.startsWith(`${short}/`);
}

function judgeText(text: string, rules: readonly Rule[], today: string): Judged {
  const { manifests, unreadable } = readText(text, 'the text');
  const networks = [new Network(DEFAULT_TARGET, manifests, { unreadable })];
  const findings = applyWaivers(runRules(rules, networks), networks, [], today, rules);
  return { findings, networks };
}
