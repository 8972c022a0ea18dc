import { describeFamily } from './family';

describeFamily('exposure');
