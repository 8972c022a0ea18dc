import { describeFamily } from './family';

describeFamily('deprecations');
