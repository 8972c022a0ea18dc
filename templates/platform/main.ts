import { Fleet } from 'cdk8s-reach';
import { addPlatform } from './platform/platform';

const fleet = new Fleet();
addPlatform(fleet);
fleet.synth();
