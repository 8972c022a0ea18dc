// The fonts of the reader's system: nothing to load, and Korean looks as it does elsewhere.
import theme from 'vitepress/theme-without-fonts';
import './style.css';

export default theme;
