import { describeFamily } from './family';

describeFamily('policy');
