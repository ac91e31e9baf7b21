import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const officeRules = [
  'call-sync-after-load',
  'call-sync-before-read',
  'load-object-before-read',
  'no-context-sync-in-loop',
  'no-empty-load',
  'no-navigational-load',
  'no-office-initialize',
  'test-for-null-using-isNullObject',
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/', 'test/data/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict],
    plugins: { 'office-addins': officeAddins, 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...Object.fromEntries(officeRules.map((rule) => [`office-addins/${rule}`, 'error'])),
      // Said of virtual lists to those who use React's compiler, which this project does not.
      'react-hooks/incompatible-library': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    rules: { 'no-console': 'error', 'prefer-const': 'error', eqeqeq: 'error' },
  },
);
