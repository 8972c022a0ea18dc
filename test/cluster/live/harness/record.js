// Writes down what every test of a construct synthesizes, a chart on a line, with what its cluster is.
const { appendFileSync } = require('node:fs');
const { App, Testing } = require('cdk8s');
const { Cluster } = require('../../../../lib');

const { synth } = Testing;
Testing.synth = (chart) => {
  const manifests = synth.call(Testing, chart);
  const { kubernetes, metallb, gatewayApi, gatewayChannel } =
    Cluster._tryOf(chart) ?? new Cluster(new App(), 'default');
  const line = JSON.stringify({
    madeFor: { kubernetes, metallb, gatewayApi, gatewayChannel },
    manifests,
  });
  appendFileSync(process.env.REACH_RECORD, `${line}\n`);
  return manifests;
};
