import { Fleet } from 'cdk8s-reach';
import { addPlatform } from './platform/platform';
import { run } from './platform/run';

run(() => {
  const fleet = new Fleet();
  addPlatform(fleet);
  fleet.synth();
});
