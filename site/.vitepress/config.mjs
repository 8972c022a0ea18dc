import { readFileSync } from 'node:fs';
import { slug } from 'github-slugger';
import { defineConfig } from 'vitepress';

/** Written by scripts/site.js. */
const { address, repository, guides, rules, api } = JSON.parse(
  readFileSync(new URL('../pages/site.json', import.meta.url), 'utf8'),
);

/** Long tables that are made for looking up by eye; a search would find each word of theirs. */
const NOT_SEARCHED = ['refusals.md', 'coverage.md', 'facts-rules.md', 'counterparts.md'];

const ALL_RULES = { text: 'All rules', link: '/rules/' };

const START = [
  { text: 'Why and how', link: '/' },
  { text: 'Tutorial', link: '/tutorial' },
  { text: 'Examples', link: '/examples' },
  { text: 'All documentation', link: '/contents' },
];

const KOREAN = {
  nav: [],
  sidebar: [
    {
      text: '한국어',
      items: [
        { text: '소개', link: '/ko/' },
        { text: '튜토리얼', link: '/ko/tutorial' },
      ],
    },
  ],
  outline: { label: '이 페이지에서', level: [2, 3] },
  docFooter: { prev: '이전', next: '다음' },
  darkModeSwitchLabel: '다크 모드',
  sidebarMenuLabel: '메뉴',
  returnToTopLabel: '맨 위로',
  langMenuLabel: '언어',
};

const KOREAN_SEARCH = {
  button: { buttonText: '검색', buttonAriaLabel: '검색' },
  modal: {
    noResultsText: '결과가 없습니다',
    resetButtonTitle: '지우기',
    backButtonTitle: '닫기',
    footer: { selectText: '열기', navigateText: '이동', closeText: '닫기' },
  },
};

/** In the page itself: browsers ask for one anyway. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 8h12M9 4l4 4-4 4" fill="none" stroke="#1a7f37" stroke-width="2.5"/></svg>';

export default defineConfig({
  title: 'cdk8s-reach',
  description:
    'Finds out from Kubernetes YAML which requests reach their pods, and where the others break.',
  srcDir: 'pages',
  outDir: '../build/site',
  base: address ? new URL(address).pathname : process.env.SITE_BASE || '/',
  ...(address ? { sitemap: { hostname: address } } : {}),
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(ICON)}` }]],
  cleanUrls: true,
  locales: {
    root: { label: 'English', lang: 'en' },
    ko: { label: '한국어', lang: 'ko', themeConfig: KOREAN },
  },
  markdown: {
    // The texts are written for GitHub: headings have its anchors, and `{...}` and `:...:` are texts.
    anchor: { slugify: (text) => slug(text) },
    attrs: { disable: true },
    config: withoutTemplates,
    codeTransformers: [{ preprocess: withoutHaste }],
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  themeConfig: {
    nav: [
      { text: 'Guides', link: '/contents' },
      { text: 'Rules', link: '/rules/' },
      { text: 'API', link: '/api/' },
    ],
    sidebar: {
      ...Object.fromEntries(rules.map(familySidebar)),
      '/rules/': [{ text: 'Rules', items: [ALL_RULES, ...rules.map(familyLink)] }],
      '/api/': [{ text: 'API', link: '/api/' }, ...api],
      '/': [{ text: 'Start', items: START }, ...guides],
    },
    outline: [2, 3],
    i18nRouting: false,
    socialLinks: [{ icon: 'github', link: repository }],
    search: {
      provider: 'local',
      options: {
        _render: (text, env, md) =>
          NOT_SEARCHED.includes(env.relativePath) ? '' : md.render(text, env),
        locales: { ko: { translations: KOREAN_SEARCH } },
      },
    },
  },
});

/** A page is a template of Vue, and nothing in the texts is meant as one. */
function withoutTemplates(md) {
  md.disable('emoji');
  for (const name of ['text', 'code_inline']) {
    const rule = md.renderer.rules[name];
    md.renderer.rules[name] = (...args) => rule(...args).replaceAll('{{', '&#123;&#123;');
  }
}

/** On a busy machine a line is otherwise given up half-way, and has the colours of a fault. */
function withoutHaste(_, options) {
  options.tokenizeTimeLimit = 0;
}

/** Beside a rule stand those of its family, whose ids begin alike. */
function familySidebar({ text, items }) {
  const prefix = /^\/rules\/NET\d/.exec(items[0].link)[0];
  return [
    prefix,
    [
      { text: 'Rules', items: [ALL_RULES] },
      { text, items },
    ],
  ];
}

function familyLink({ text }) {
  return { text, link: `/rules/#${slug(text)}` };
}
