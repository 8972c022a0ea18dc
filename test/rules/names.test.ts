import { describeFamily } from './family';

describeFamily('names');
