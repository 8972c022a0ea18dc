// Writes down what every test of a construct synthesizes, a chart on a line, with what its cluster is.
const { appendFileSync } = require('node:fs');
const { App, Testing } = require('cdk8s');

const { synth } = Testing;
Testing.synth = (chart) => {
  // Not before: the test of every prop watches how lib/ is loaded.
  const { Cluster } = require('../../../../lib');
  const manifests = synth.call(Testing, chart);
  const cluster = Cluster._tryOf(chart) ?? new Cluster(new App(), 'default');
  const { kubernetes, metallb, gatewayApi, gatewayChannel } = cluster;
  const metallbNamespace = cluster._metallbNamespace;
  const line = JSON.stringify({
    madeFor: { kubernetes, metallb, metallbNamespace, gatewayApi, gatewayChannel },
    manifests,
  });
  appendFileSync(process.env.REACH_RECORD, `${line}\n`);
  return manifests;
};
