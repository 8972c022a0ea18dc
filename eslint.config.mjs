import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'build/',
      'dist/',
      '*.d.ts',
      '*.d.mts',
      'node_modules/',
      'coverage/',
      'templates/',
      'site/pages/',
      'site/.vitepress/.temp/',
      'site/.vitepress/cache/',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', 300],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A method is named to say where a stack trace starts; nobody calls it unbound.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['lib/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 50, skipComments: true }] },
  },
  {
    files: ['lib/**/*.ts'],
    ignores: ['lib/facts/releases/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'ImportSpecifier[imported.name="isAtLeast"]',
          'Literal[value=/^v?[0-9]+[.][0-9]+([.][0-9]+)?$/]',
          'Literal[value=/(Kubernetes|MetalLB|Gateway API|since|from|before|until) v?[0-9]+[.][0-9]/]',
          'TemplateElement[value.raw=/(Kubernetes|MetalLB|Gateway API|since|from|before|until) v?[0-9]+[.][0-9]/]',
        ].map((selector) => ({
          selector,
          message:
            'A release number stands in lib/facts/releases alone: ask by the name of a feature.',
        })),
      ],
    },
  },
  {
    files: ['lib/rules/all.ts', 'lib/map/forms/generated/*.ts'], // written by scripts
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['app', 'chart'].map((property) => ({
          object: 'Testing',
          property,
          message: 'It leaves a folder behind each time: take a new App().',
        })),
      ],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
);
