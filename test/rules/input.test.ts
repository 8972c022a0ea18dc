import { describeFamily } from './family';

describeFamily('input');
