import { defineConfig, globalIgnores } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { layering } from './eslint-rules/layering.js'

const clocksAndChance = [
  { object: 'Date', property: 'now', message: 'The clock is passed in.' },
  { object: 'Math', property: 'random', message: 'Chance is passed in.' },
]
const ambient = [
  'Date',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'crypto',
  'fetch',
  'process',
  'console',
  'globalThis',
]

/** Each of these has one wrapper file, which checks what the raw thing does not. */
const wrapped = {
  ipc: [
    {
      selector:
        'ImportDeclaration[source.value="electron"][importKind!="type"] > ImportSpecifier[imported.name=/^(ipc(Main|Renderer)|contextBridge)$/]',
      message: 'Raw IPC belongs in electron/main/ipc.ts and electron/preload/index.ts.',
    },
    {
      selector: 'CallExpression > MemberExpression.callee[property.name="send"] > MemberExpression.object[property.name="webContents"]',
      message: 'Publish through electron/main/ipc.ts.',
    },
    {
      selector: 'CallExpression > MemberExpression.callee[property.name="send"] > Identifier.object[name="webContents"]',
      message: 'Publish through electron/main/ipc.ts.',
    },
  ],
  outside: [
    {
      selector: 'ImportDeclaration[source.value="electron"] > ImportSpecifier[imported.name="shell"]',
      message: 'Nothing is handed to other programs: an address may come from anybody.',
    },
    {
      selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"], MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
      message: 'Text is shown as text.',
    },
  ],
  environment: [
    {
      selector: 'MemberExpression[object.name="process"][property.name="env"]',
      message: 'The environment is read in electron/main/environment.ts.',
    },
  ],
}

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'node_modules/', '.cache/', 'test-results/', 'playwright-report/']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    rules: {
      'no-empty': 'error',
      'eqeqeq': ['error', 'always'],
      'prefer-const': 'error',
      'no-var': 'error',
    },
  },
  {
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    plugins: { walkthrough: { rules: { layering } } },
    rules: {
      'walkthrough/layering': 'error',
      'no-restricted-syntax': ['error', ...wrapped.ipc, ...wrapped.outside, ...wrapped.environment],
    },
  },
  {
    files: ['electron/main/ipc.ts', 'electron/preload/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...wrapped.outside, ...wrapped.environment] },
  },
  {
    files: ['electron/main/environment.ts', 'electron/cli/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...wrapped.ipc, ...wrapped.outside] },
  },
  {
    // Pure code: everything that differs from one run to the next is passed in.
    files: ['electron/shared/**/*.ts', 'electron/interview/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...ambient],
      'no-restricted-properties': ['error', ...clocksAndChance],
    },
  },
  {
    // What is not there fails the test, which is what a test is for.
    files: ['tests/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
)
